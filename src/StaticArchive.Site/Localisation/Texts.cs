namespace StaticArchive.Localisation;

/// <summary>All words of the interface in one language, by key. Immutable.</summary>
internal sealed class Texts
{
    private readonly FrozenDictionary<string, InterfaceText> _texts;
    private readonly string[] _months;
    private readonly string[] _monthsAlone;
    private readonly string[] _shortMonths;
    private readonly string _groupSeparator;

    /// <param name="language">BCP 47 tag, for the forms of plurals.</param>
    /// <param name="texts">The texts by key; every key of <see cref="TextKeys"/> is there.</param>
    public Texts(string language, IReadOnlyDictionary<string, InterfaceText> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        _months = [.. Enumerable.Range(1, 12).Select(month => this[TextKeys.Month(month)])];
        _monthsAlone =
            [.. Enumerable.Range(1, 12).Select(month => Find(TextKeys.MonthAlone(month)) ?? _months[month - 1])];
        _shortMonths = [.. Enumerable.Range(1, 12).Select(month => this[TextKeys.ShortMonth(month)])];
        _groupSeparator = this[TextKeys.NumberGroup];
    }

    public string Language { get; }

    /// <summary>With its first letter in upper case, unless the word is written like "iPhone" on purpose.</summary>
    public static string Capitalised(string words) =>
        words.Length > 0 && char.IsLower(words[0]) && !(words.Length > 1 && char.IsUpper(words[1]))
            ? char.ToUpperInvariant(words[0]) + words[1..]
            : words;

    /// <summary>Every key there is, for offering the nearest.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The text of that key, without a number.</summary>
    public string this[string key] => _texts[key].Other;

    /// <summary>The text of that key, or null.</summary>
    public string? Find(string key) => _texts.TryGetValue(key, out var text) ? text.Other : null;

    /// <summary>The text of that key in the form for <paramref name="count"/>, with <c>{count}</c> filled in, or
    /// null.</summary>
    public string? Find(string key, int count) =>
        _texts.TryGetValue(key, out var text)
            ? text.For(count, Language).Replace("{count}", Number(count), StringComparison.Ordinal)
            : null;

    /// <summary>As <see cref="Find(string, int)"/> for a key that is known to be there.</summary>
    public string Count(string key, int count) => Find(key, count)!;

    /// <summary>How many stories a year, a month or a day has, in words.</summary>
    public string CountIn(string time, int stories) =>
        Count(TextKeys.YearBar, stories).Replace("{year}", time, StringComparison.Ordinal);

    /// <summary>The text of that key with one placeholder filled in.</summary>
    public string With(string key, string placeholder, string value) =>
        this[key].Replace("{" + placeholder + "}", value, StringComparison.Ordinal);

    /// <summary>The text of that key with two placeholders filled in.</summary>
    public string With(string key, string first, string value, string second, string other) =>
        With(key, first, value).Replace("{" + second + "}", other, StringComparison.Ordinal);

    /// <summary>A whole number with its digits grouped, as readers of the language write it.</summary>
    public string Number(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        if (digits.Length < 4 || _groupSeparator.Length == 0)
            return digits;
        var grouped = new StringBuilder(digits);
        for (var at = digits.Length - 3; at > 0; at -= 3)
            grouped.Insert(at, _groupSeparator);
        return grouped.ToString();
    }

    /// <summary>What parts a number from its fraction: a comma, unless that sets thousands apart.</summary>
    public string DecimalSeparator => _groupSeparator == "," ? "." : ",";

    /// <summary>The name of the month, 1 to 12.</summary>
    public string MonthName(int month) => _monthsAlone[month - 1];

    /// <summary>The name of the month in few letters.</summary>
    public string ShortMonthName(int month) => _shortMonths[month - 1];

    /// <summary>Month and year in few letters.</summary>
    public string ShortMonth(int year, int month) =>
        Fill(this[TextKeys.DateMonth], 0, _shortMonths[month - 1], Year(year));

    /// <summary>A day of the year in words: "5 April".</summary>
    public string Day(int month, int day) => Fill(this[TextKeys.DateOfYear], day, _months[month - 1], "");

    /// <summary>Month and year in words; a year alone for month 0.</summary>
    public string Month(int year, int month) =>
        month == 0 ? Year(year) : Fill(this[TextKeys.DateMonth], 0, _monthsAlone[month - 1], Year(year));

    /// <summary>The date as readers say it: "5 April 2021", "about December 2023", "2021 (uncertain)".</summary>
    public string Date(PartialDate date) =>
        Qualified(date, Plain(date, date.Precision == DatePrecision.Month ? _monthsAlone : _months));

    /// <summary>The date in few letters: "5 Apr 2021".</summary>
    public string ShortDate(PartialDate date) => Qualified(date, Plain(date, _shortMonths));

    /// <summary>The date where its year is known: "5 Apr".</summary>
    public string DateInYear(PartialDate date) => Qualified(date, date.Precision switch
    {
        DatePrecision.Year => Year(date.Year),
        DatePrecision.Month => _shortMonths[date.Month - 1],
        _ => Fill(this[TextKeys.DateOfYear], date.Day, _shortMonths[date.Month - 1], ""),
    });

    private string Plain(PartialDate date, string[] months) => date.Precision switch
    {
        DatePrecision.Year => Year(date.Year),
        DatePrecision.Month => Fill(this[TextKeys.DateMonth], 0, months[date.Month - 1], Year(date.Year)),
        _ => Fill(this[TextKeys.DateDay], date.Day, months[date.Month - 1], Year(date.Year)),
    };

    private string Qualified(PartialDate date, string plain)
    {
        if (date.IsApproximate)
            plain = With(TextKeys.DateApproximate, "date", plain);
        return date.IsUncertain ? With(TextKeys.DateUncertain, "date", plain) : plain;
    }

    private static string Fill(string pattern, int day, string month, string year) => pattern
        .Replace("{day}", day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", month, StringComparison.Ordinal)
        .Replace("{year}", year, StringComparison.Ordinal);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An interface text, in the forms that a number asks for.</summary>
/// <param name="Other">The only form, or the one for most numbers.</param>
/// <param name="Forms">Further forms by their CLDR name (<c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c>);
/// null when there are none.</param>
internal sealed record InterfaceText(string Other, IReadOnlyDictionary<string, string>? Forms = null)
{
    /// <summary>The form for that number in that language.</summary>
    public string For(int count, string language) =>
        Forms is not null && Forms.TryGetValue(PluralForm.Of(language, count), out var form) ? form : Other;
}

/// <summary>An interface text with a place for names, cut in two once instead of being searched each time.</summary>
internal sealed record NamedText(string Before, string? After)
{
    private const string Place = "{names}";

    public static NamedText From(string text)
    {
        var at = text.IndexOf(Place, StringComparison.Ordinal);
        return at < 0 ? new NamedText(text, null) : new NamedText(text[..at], text[(at + Place.Length)..]);
    }
}
