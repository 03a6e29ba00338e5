using System.Buffers;

namespace StaticArchive.Cli.Evaluation;

/// <summary>Says what is wrong with a reason, from the two stories alone: it knows nothing of how reasons are picked,
/// and reads texts by searching them.</summary>
internal sealed class ReasonCheck(Archive archive)
{
    private const double MaxYears = 2;
    private const double MaxPartOfSpan = 0.1;

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("/\\@=_{}<>|~$*^`[]");
    private static readonly string[] ContractionEndings = ["t", "ll", "ve", "re", "d", "m", "s"];

    private readonly Dictionary<string, WordList> _lists = new(StringComparer.Ordinal);
    private readonly double _span = Span(archive);

    /// <summary>The rule that the reason breaks, or null.</summary>
    public string? FaultOf(Reason reason, int story, int other) =>
        reason.Kind switch
        {
            ReasonKind.Text => reason
                .Values.Select(value => FaultOfName(value, story, other))
                .FirstOrDefault(fault => fault is not null),
            ReasonKind.Facet or ReasonKind.Section => reason
                .Values.Select(value => FaultOfCurated(reason.Facet, value, story, other))
                .FirstOrDefault(fault => fault is not null),
            ReasonKind.Nearby => FaultOfTime(story, other),
            _ => null,
        };

    private string? FaultOfName(string name, int story, int other)
    {
        var words = name.Split(' ');
        var list = ListOf(archive.Stories[story].Language);
        if (name.AsSpan().ContainsAny(CodeSigns))
            return "code or an address";
        if (words.Any(word => Is(list, word, WordTraits.Date)))
            return "a month or a weekday";
        if (words.All(word => word.All(c => char.IsDigit(c) || char.IsPunctuation(c))))
            return "a number";
        if (words.Any(IsContraction))
            return "a contraction";
        if (Is(list, words[0], WordTraits.Function) || Is(list, words[^1], WordTraits.Function)
            || words.All(word => Is(list, word, WordTraits.Stop)))
            return "stop words";
        if (words.All(word => Is(list, word, WordTraits.People)))
            return "a nationality alone";
        if (words.Length == 1 && (Is(list, name, WordTraits.Common) || IsWrittenSmall(name, story, other)))
            return "an ordinary word";
        if (!name.Any(char.IsUpper) && name.Any(char.IsLower))
            return "ordinary words alone";
        if (!name.Any(char.IsUpper) && !IsInHeadline(name, story) && !IsInHeadline(name, other))
            return "in no headline, tag or name";
        return IsWholeIn(name, story) && IsWholeIn(name, other) ? null : "not whole in both stories";
    }

    private string? FaultOfCurated(int facet, string value, int story, int other)
    {
        if (!archive.Facets[facet].Values.Any(curated => curated.Name == value))
            return "not spelled as curated";
        return Has(facet, value, story) && Has(facet, value, other) ? null : "not in both stories";
    }

    private bool Has(int facet, string value, int story)
    {
        var curated = archive.Facets[facet];
        return curated.ValuesOf[story].Any(own => curated.Values[own].Name == value)
            || TextsOf(story, withHeadings: true).Any(text => text.Contains(value, StringComparison.OrdinalIgnoreCase));
    }

    private string? FaultOfTime(int story, int other)
    {
        var years = Math.Abs(YearsOf(archive.Stories[story]) - YearsOf(archive.Stories[other]));
        return years <= Math.Min(MaxYears, _span * MaxPartOfSpan) + 0.01 ? null : "not from the same time";
    }

    private bool IsWrittenSmall(string name, int story, int other) =>
        TextsOf(story, withHeadings: false).Concat(TextsOf(other, withHeadings: false))
            .Any(text => WholeNames.IsOrdinary(text, name));

    private bool IsInHeadline(string name, int story)
    {
        var (headline, standfirst) = (archive.Stories[story].Headline, archive.Stories[story].Standfirst ?? "");
        return headline.Contains(name, StringComparison.Ordinal) || standfirst.Contains(name, StringComparison.Ordinal)
            || archive.Facets.Any(facet => facet.ValuesOf[story].Any(value => facet.Values[value].Name == name));
    }

    // Somewhere in prose it is by itself, not as a part of a longer word or name.
    private bool IsWholeIn(string name, int story)
    {
        foreach (var text in TextsOf(story, withHeadings: false))
        {
            if (!name.Any(IsCasedLetter) && text.Contains(name, StringComparison.Ordinal))
                return true;
            for (
                var at = text.IndexOf(name, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (!IsContinued(text[..at], fromEnd: true) && !IsContinued(text[(at + name.Length)..], fromEnd: false))
                    return true;
            }
        }
        return false;
    }

    private static bool IsContinued(string beside, bool fromEnd)
    {
        if (beside.Length == 0)
            return false;
        var next = fromEnd ? beside[^1] : beside[0];
        if (next != ' ')
            return IsCasedLetter(next) || char.IsDigit(next);
        var words = beside.Trim().Split(' ');
        var word = fromEnd ? words[^1] : words[0];
        if (word.Length == 0 || !char.IsUpper(word[0]) || (fromEnd && IsContraction(word)))
            return false;
        // The first word of a sentence has a capital letter in any case; what a sign parts is not one name.
        return fromEnd
            ? words.Length > 1 && char.IsLetter(word[^1]) && words[^2].Length > 0 && char.IsLetterOrDigit(words[^2][^1])
                && !IsOrdinary(word)
            : char.IsLetter(word[^1]) && !IsOrdinary(word);
    }

    private static bool IsOrdinary(string word) =>
        word.Length == 1 || word is "The" or "And" or "But" or "In" or "On" or "Mr" or "Mrs";

    private static bool IsCasedLetter(char c) => char.IsUpper(c) || char.IsLower(c);

    private IEnumerable<string> TextsOf(int story, bool withHeadings)
    {
        var own = archive.Stories[story];
        yield return own.Headline;
        yield return own.Standfirst ?? "";
        foreach (var segment in own.Body.Text.Segments)
        {
            if (
                segment.Kind is TextKind.Prose or TextKind.Quote or TextKind.Note
                || (withHeadings && segment.Kind == TextKind.Heading))
                yield return System
                    .Text.Encoding.UTF8.GetString(own.Body.Text.Of(segment))
                    .Replace('\n', ' ')
                    .Replace("  ", " ", StringComparison.Ordinal);
        }
    }

    private static bool IsContraction(string word)
    {
        var apostrophe = word.LastIndexOfAny(['\'', '’']);
        return apostrophe > 0 && ContractionEndings.Contains(word[(apostrophe + 1)..]);
    }

    private static bool Is(WordList list, string word, WordTraits traits) => (list.TraitsOf(word) & traits) != 0;

    private WordList ListOf(string tag)
    {
        var primary = tag.Split('-')[0].ToLowerInvariant();
        if (!_lists.TryGetValue(primary, out var list))
            _lists.Add(primary, list = WordList.Load(primary));
        return list;
    }

    private static double Span(Archive archive)
    {
        var years = archive.Stories.Select(YearsOf).Where(year => !double.IsNaN(year)).ToArray();
        return years.Length == 0 ? 0 : years.Max() - years.Min();
    }

    private static double YearsOf(Story story) => story.Published is { } date
        ? (date.Earliest.UtcTicks + date.Latest.UtcTicks) / 2.0 / (TimeSpan.TicksPerDay * 365.0)
        : double.NaN;
}

/// <summary>Prints every reason that an archive shows, with its count, and the share that breaks the rules for
/// reasons.</summary>
internal static class ReasonReport
{
    /// <summary>Prints the reasons of all lists as long as the related indexes are, the most frequent first.</summary>
    public static void Print(Site site, int workers, TextWriter output)
    {
        var archive = site.Archive;
        var count = Math.Max(archive.Settings.Related.Count, archive.Settings.Related.IndexCount);
        var shown = new List<(ReasonKind? Kind, string Words, string? Fault)>[archive.Stories.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(
            0,
            shown.Length,
            options,
            () => (site.Related.CreateRanker(), new ReasonCheck(archive)),
            (story, _, local) =>
            {
                shown[story] =
                [
                    .. local.Item1.Rank(story, count)
                        .Where(entry => entry.IsRelated)
                        .SelectMany(entry => Of(entry, story, archive, local.Item2)),
                ];
                return local;
            },
            _ => { }
        );
        Print([.. shown.SelectMany(list => list)], output);
    }

    private static IEnumerable<(ReasonKind?, string, string?)> Of(
        RelatedStory entry, int story, Archive archive, ReasonCheck check) =>
        entry.Reasons.IsEmpty
            ? [(null, "(none)", null)]
            : entry.Reasons.Select(reason =>
                (
                    (ReasonKind?)reason.Kind, RelatedText.Words(reason, archive),
                    check.FaultOf(reason, story, entry.Story)));

    private static void Print(List<(ReasonKind? Kind, string Words, string? Fault)> shown, TextWriter output)
    {
        var groups = shown.GroupBy(reason => reason)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Words, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var fault = group.Key.Fault is { } rule ? $"  ! {rule}" : "";
            output.WriteLine($"{group.Count(),6}  {TerminalText.Safe(group.Key.Words)}{fault}");
        }
        output.WriteLine();
        foreach (
            var kind in shown.GroupBy(reason => reason.Kind).OrderBy(group => group.Key ?? (ReasonKind)int.MaxValue))
            output.WriteLine($"{kind.Count(),6}  {kind.Key?.ToString().ToLowerInvariant() ?? "none"}");
        var faults = shown.Count(reason => reason.Fault is not null);
        var share = shown.Count == 0 ? 0 : 100.0 * faults / shown.Count;
        output.WriteLine($"{shown.Count,6}  in all; {faults} break a rule for reasons ({share:0.##} %)");
    }
}
