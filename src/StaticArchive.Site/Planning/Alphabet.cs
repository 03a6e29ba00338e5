namespace StaticArchive.Planning;

/// <summary>Sorts names into groups by how they begin. A letter with too many names is split by two letters, so that a
/// new name changes the page of its own group only.</summary>
internal static class Alphabet
{
    private const string Digits = "0-9";
    private const string Other = "other";

    // Before and behind all letters.
    private const string BeforeLetters = "\u0001";
    private const string BehindLetters = "\uffff";

    /// <summary>Groups the items 0 to n by their names.</summary>
    /// <param name="names">The names by item.</param>
    /// <param name="limit">How many a group of one letter may hold.</param>
    /// <param name="language">BCP 47 tag of the language whose order the names have.</param>
    public static ImmutableArray<AlphabetGroup> Group(IReadOnlyList<string> names, int limit, string language = "en")
    {
        var order = NameOrder.Of(language, Slug.Spelling);
        var keys = names.Select(order.Key).ToArray();
        var letters = names.Select(name => LettersOf(name, order)).ToArray();
        // Ties stay in the order of the items.
        var byName = Enumerable.Range(0, names.Count).OrderBy(item => keys[item], StringComparer.Ordinal);
        return
        [
            .. ByPrefix(letters, byName, 1)
                .SelectMany(group => group.Key is BeforeLetters or BehindLetters || group.Count() <= limit
                    ? [group]
                    : ByPrefix(letters, group, 2))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Group(group.Key, [.. group], names, order)),
        ];
    }

    private static IEnumerable<IGrouping<string, int>> ByPrefix(string[] letters, IEnumerable<int> items, int length) =>
        items.GroupBy(item => letters[item] is BeforeLetters or BehindLetters
            ? letters[item]
            : letters[item][..Math.Min(letters[item].Length, length * 2)]);

    // Two characters a letter: the letter of ASCII, and its place among those of the language that follow it. Names of
    // other scripts are grouped as they are written in ASCII.
    private static string LettersOf(string name, NameOrder order)
    {
        var letters = order.Letters(name);
        if (letters.Length > 0 && !char.IsAsciiLetterOrDigit(letters[0]))
            letters = order.Letters(Slug.From(name).Replace('-', ' '));
        if (letters.Length == 0)
            return BehindLetters;
        if (char.IsAsciiDigit(letters[0]))
            return BeforeLetters;
        var prefix = new StringBuilder(4);
        for (var at = 0; at < letters.Length && prefix.Length < 4; at += 2)
        {
            if (char.IsAsciiLetterOrDigit(letters[at]))
                prefix.Append(letters, at, 2);
        }
        return prefix.ToString();
    }

    private static AlphabetGroup Group(
        string letters, ImmutableArray<int> items, IReadOnlyList<string> names, NameOrder order)
    {
        if (letters is BeforeLetters or BehindLetters)
            return letters == BeforeLetters ? new(Digits, Digits, items) : new(Other, "#", items);
        var (prefix, label) = (new StringBuilder(4), new StringBuilder(2));
        for (var at = 0; at < letters.Length; at += 2)
        {
            // In Turkish the letters behind h are the i without and the i with a dot.
            var isDotted = order.IsDotless && letters[at] == 'h' && letters[at + 1] > 0;
            prefix.Append(isDotted ? 'i' : letters[at]);
            label.Append(letters[at]);
            if (letters[at + 1] > 0 && !(isDotted && letters[at + 1] > 1))
                prefix.Append(((int)letters[at + 1]).ToString(CultureInfo.InvariantCulture));
        }
        if (letters.Any(place => place is > '\0' and < ' '))
            return new(prefix.ToString(), Label(names[items[0]], letters.Length / 2, order), items);
        label[0] = char.ToUpperInvariant(label[0]);
        return new(prefix.ToString(), label.ToString(), items);
    }

    // The letters as the first name has them.
    private static string Label(string name, int length, NameOrder order)
    {
        var letters = name.Where(char.IsLetter).Take(length).ToArray();
        return order.Capital(letters[0]) + new string([.. letters.Skip(1).Select(char.ToLowerInvariant)]);
    }
}

/// <summary>Items whose names begin alike.</summary>
/// <param name="Prefix">
/// One or two lower-case letters, each with a digit where it is a letter of its own language; <c>0-9</c>, or
/// <c>other</c>. Last segment of the group's address.
/// </param>
/// <param name="Label">What readers see.</param>
/// <param name="Items">What is in it, by name.</param>
internal sealed record AlphabetGroup(string Prefix, string Label, ImmutableArray<int> Items);

/// <summary>Gives each name a segment of an address that no other has: the first one keeps the plain
/// one.</summary>
internal sealed class UniqueSegments(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    public string Take(string name)
    {
        var slug = Slug.From(name);
        if (slug.Length == 0)
            slug = "other";
        var segment = slug;
        for (var number = 2; !_taken.Add(segment); number++)
            segment = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
        return segment;
    }
}
