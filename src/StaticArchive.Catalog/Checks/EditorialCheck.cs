namespace StaticArchive.Catalog.Checks;

/// <summary>Looks over a whole archive as an editor would. What is switched off is not looked for. Looking again, it
/// goes by <see cref="Archive.MetadataVersion"/> and looks again only at what may have changed.</summary>
internal sealed class EditorialCheck
{
    // Search engines show about 60 characters and cut structured data at 110; beyond this lists are hard to read as
    // well.
    private const int MaxHeadlineLength = 120;

    private readonly DuplicateStories _duplicates = new();
    private Archive? _archive;
    private List<Diagnostic> _ofFacets = [];

    /// <summary>All findings, in no order.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="today">The day after which a date is in the future; null: none is.</param>
    /// <param name="workers">How many threads to use; the result does not depend on it.</param>
    public IReadOnlyList<Diagnostic> Find(Archive archive, DateOnly? today, int workers)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (_archive?.MetadataVersion != archive.MetadataVersion)
            _ofFacets = [.. OfFacets(archive)];
        _archive = archive;
        var findings = new List<Diagnostic>(_ofFacets);
        findings.AddRange(OfStories(archive, today));
        findings.AddRange(RemovedMarkupCheck.Find(archive));
        findings.AddRange(TwinCheck.Find(archive));
        if (IsOn(archive.Settings, EditorialRules.OrphanStory))
            findings.AddRange(Orphans(archive));
        if (IsOn(archive.Settings, EditorialRules.NearDuplicateStory))
            findings.AddRange(_duplicates.Find(archive, workers));
        return findings;
    }

    private static bool IsOn(ArchiveSettings settings, Rule rule) =>
        settings.RuleSeverities.GetValueOrDefault(rule.Id, rule.Severity) != Severity.Off;

    private static IEnumerable<Diagnostic> OfStories(Archive archive, DateOnly? today)
    {
        foreach (var story in archive.Stories)
        {
            // A draft is not finished, and knows it.
            if (story.Draft)
                continue;
            if (story.Headline.Length > MaxHeadlineLength)
                yield return Of(
                    EditorialRules.OverlongHeadline,
                    story,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The headline has {story.Headline.Length} characters; {MaxHeadlineLength} are plenty."));
            foreach (var both in story.Related.Where(related => story.Unrelated.Any(other =>
                other.Target.Equals(related.Target, StringComparison.OrdinalIgnoreCase))))
                yield return new Diagnostic(
                    RelatedRules.RelatedAndUnrelated, story.Path, both.Span,
                    $"'{both.Target}' is under 'related' and under 'unrelated'.");
            if (story.Standfirst is null)
                yield return Of(EditorialRules.MissingStandfirst, story, "The story has no standfirst.");
            if (story.Body is { Text.WordCount: 0, Slots.IsEmpty: true })
                yield return Of(EditorialRules.EmptyBody, story, story.Body.Removed is [var removed, ..]
                    ? $"The text is nothing but '{removed.Kind}', which is left out."
                    : "There is no text behind the front matter.");
            if (today is { } day && story.Published is { } date && new DateOnly(date.Year, date.Month, date.Day) > day)
                yield return Of(
                    EditorialRules.FutureDate,
                    story,
                    string.Create(
                        CultureInfo.InvariantCulture, $"The story is dated {date.Edtf}, and today is {day:yyyy-MM-dd}.")
                );
        }
    }

    private static IEnumerable<Diagnostic> Orphans(Archive archive)
    {
        for (var i = 0; i < archive.Stories.Length; i++)
        {
            if (archive.LinkedFrom[i].Length + archive.FollowedBy[i].Length == 0)
                yield return Of(EditorialRules.OrphanStory, archive.Stories[i], "No story links to this one.");
        }
    }

    private static IEnumerable<Diagnostic> OfFacets(Archive archive)
    {
        for (var i = 0; i < archive.Facets.Length; i++)
        {
            var facet = archive.Facets[i];
            if (facet.Definition.Vocabulary is null && IsOn(archive.Settings, EditorialRules.SimilarValues))
            {
                foreach (var (rare, usual, severity) in SimilarValues.Find(facet))
                    yield return Of(
                        archive,
                        EditorialRules.SimilarValues,
                        i,
                        rare,
                        $"The {facet.Definition.Singular} '{Shown(rare)}' ({Count(rare)}) is much like "
                            + $"'{Shown(usual)}' ({Count(usual)}).",
                        severity);
            }
            foreach (var value in facet.Values)
            {
                if (value.Stories.Length == 1 && IsOn(archive.Settings, EditorialRules.ValueUsedOnce))
                    yield return Of(
                        archive, EditorialRules.ValueUsedOnce, i, value,
                        $"No other story has the {facet.Definition.Singular} '{Shown(value)}'.");
                else if (
                    value.Stories.Length > 2
                    && value.Stories.Length * 2 > archive.Stories.Length
                    && IsOn(archive.Settings, EditorialRules.ValueOfMostStories))
                    yield return Of(
                        archive,
                        EditorialRules.ValueOfMostStories,
                        i,
                        value,
                        $"{Count(value)} of {archive.Stories.Length} have the {facet.Definition.Singular} "
                            + $"'{Shown(value)}'.");
            }
        }
    }

    // At the value in the oldest story that has it.
    private static Diagnostic Of(
        Archive archive, Rule rule, int facet, FacetValue value, string message, Severity? severity = null)
    {
        var story = archive.Stories[value.Stories[0]];
        var valuesOf = archive.Facets[facet].ValuesOf[value.Stories[0]];
        // Two spellings of one value in one story count once there, and the places would not match.
        var span =
            valuesOf.Length == story.Facets[facet].Length
                ? story.PlaceOf(
                    facet, valuesOf.TakeWhile(other => archive.Facets[facet].Values[other] != value).Count())
                : story.TitleSpan;
        return new Diagnostic(rule, story.Path, span, message) { Severity = severity ?? rule.Severity };
    }

    private static string Shown(FacetValue value) => YamlValueReader.Shown(value.Name);

    private static string Count(FacetValue value) =>
        value.Stories.Length == 1
            ? "1 story"
            : string.Create(CultureInfo.InvariantCulture, $"{value.Stories.Length} stories");

    private static Diagnostic Of(Rule rule, Story story, string message) =>
        new(rule, story.Path, story.TitleSpan, message);
}

/// <summary>Reports the markup that texts lost, once an archive for each kind, at the first place.</summary>
internal static class RemovedMarkupCheck
{
    private const int MaxKinds = 30;

    public static IEnumerable<Diagnostic> Find(Archive archive)
    {
        var kinds = new Dictionary<string, Tally>(StringComparer.Ordinal);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            var story = archive.Node(node);
            foreach (var removed in story.Body.Removed)
                kinds[removed.Kind] = kinds.GetValueOrDefault(removed.Kind,
                    new(story.Path, removed.First)).With(removed);
        }
        var ordered = kinds
            .OrderByDescending(kind => kind.Value.Count)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var (kind, tally) in ordered.Take(MaxKinds))
        {
            var images = tally.HeldImages ? ", images among them" : "";
            yield return Of(tally, tally.Count == 1 && tally.Files == 1
                ? $"1 '{kind}' is left out{images}."
                : $"{Number(tally.Count)} '{kind}' in {Files(tally.Files)} are left out{images}.");
        }
        if (ordered.Length > MaxKinds)
        {
            var rest = ordered.Skip(MaxKinds).Sum(kind => kind.Value.Count);
            yield return Of(ordered[MaxKinds].Value,
                $"{Number(rest)} tags of {Number(ordered.Length - MaxKinds)} other kinds are left out.");
        }
    }

    private static Diagnostic Of(Tally tally, string message) =>
        new(BodyRules.RemovedMarkup, tally.Path, tally.First, message);

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private readonly record struct Tally(string Path, TextSpan First, int Count = 0, int Files = 0, bool HeldImages =
        false)
    {
        public Tally With(RemovedMarkup removed) => this with
        {
            Count = Count + removed.Count,
            Files = Files + 1,
            HeldImages = HeldImages || removed.HeldImages,
        };
    }
}
