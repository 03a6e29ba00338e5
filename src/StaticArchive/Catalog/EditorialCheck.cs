using System.Globalization;
using StaticArchive.Diagnostics;
using StaticArchive.Settings;
using StaticArchive.Stories;
using StaticArchive.Yaml;

namespace StaticArchive.Catalog;

/// <summary>Looks over a whole archive as an editor would. What is switched off is not looked for.</summary>
public sealed class EditorialCheck
{
    // Search engines show about 60 characters and cut structured data at 110; beyond this lists are hard to read as well.
    private const int LongestHeadline = 120;

    private readonly Archive _archive;
    private readonly List<Diagnostic> _findings = [];

    private EditorialCheck(Archive archive) => _archive = archive;

    /// <summary>All findings, in no order.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="today">The day after which a date is in the future; null: none is.</param>
    /// <param name="workers">How many threads to use; the result does not depend on it.</param>
    public static IReadOnlyList<Diagnostic> Find(Archive archive, DateOnly? today, int workers)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var check = new EditorialCheck(archive);
        check.Stories(today);
        if (IsOn(archive.Settings, EditorialRules.OrphanStory))
            check.Orphans();
        check.Facets();
        if (IsOn(archive.Settings, EditorialRules.NearDuplicateStory))
            check._findings.AddRange(DuplicateStories.Find(archive, workers));
        return check._findings;
    }

    private static bool IsOn(ArchiveSettings settings, Rule rule) =>
        settings.RuleSeverities.GetValueOrDefault(rule.Id, rule.Severity) != Severity.Off;

    private void Stories(DateOnly? today)
    {
        foreach (var story in _archive.Stories)
        {
            // A draft is not finished, and knows it.
            if (story.Draft)
                continue;
            if (story.Headline.Length > LongestHeadline)
                Report(EditorialRules.OverlongHeadline, story,
                    string.Create(CultureInfo.InvariantCulture, $"The headline has {story.Headline.Length} characters; {LongestHeadline} are plenty."));
            if (story.Standfirst is null)
                Report(EditorialRules.MissingStandfirst, story, "The story has no standfirst.");
            if (story.Body is { WordCount: 0, Slots.IsEmpty: true })
                Report(EditorialRules.EmptyBody, story, "There is no text behind the front matter.");
            if (today is { } day && story.Published is { } date && new DateOnly(date.Year, date.Month, date.Day) > day)
                Report(EditorialRules.FutureDate, story, string.Create(CultureInfo.InvariantCulture, $"The story is dated {date.Edtf}, and today is {day:yyyy-MM-dd}."));
        }
    }

    private void Orphans()
    {
        for (var i = 0; i < _archive.Stories.Length; i++)
        {
            if (_archive.LinkedFrom[i].Length + _archive.FollowedBy[i].Length == 0)
                Report(EditorialRules.OrphanStory, _archive.Stories[i], "No story links to this one.");
        }
    }

    private void Facets()
    {
        var settings = _archive.Settings;
        for (var i = 0; i < _archive.Facets.Length; i++)
        {
            var facet = _archive.Facets[i];
            if (facet.Definition.Vocabulary is null && IsOn(settings, EditorialRules.SimilarValues))
            {
                foreach (var (rare, usual, severity) in SimilarValues.Find(facet))
                    Report(EditorialRules.SimilarValues, i, rare, $"The {facet.Definition.Singular} '{Shown(rare)}' ({Count(rare)}) is much like '{Shown(usual)}' ({Count(usual)}).", severity);
            }
            foreach (var value in facet.Values)
            {
                if (value.Stories.Length == 1 && IsOn(settings, EditorialRules.ValueUsedOnce))
                    Report(EditorialRules.ValueUsedOnce, i, value, $"No other story has the {facet.Definition.Singular} '{Shown(value)}'.");
                else if (value.Stories.Length > 2 && value.Stories.Length * 2 > _archive.Stories.Length && IsOn(settings, EditorialRules.ValueOfMostStories))
                    Report(EditorialRules.ValueOfMostStories, i, value, $"{Count(value)} of {_archive.Stories.Length} have the {facet.Definition.Singular} '{Shown(value)}'.");
            }
        }
    }

    // At the value in the oldest story that has it.
    private void Report(Rule rule, int facet, FacetValue value, string message, Severity? severity = null)
    {
        var story = _archive.Stories[value.Stories[0]];
        var valuesOf = _archive.Facets[facet].ValuesOf[value.Stories[0]];
        // Two spellings of one value in one story count once there, and the places would not match.
        var span = valuesOf.Length == story.Facets[facet].Length ? story.PlaceOf(facet, Array.FindIndex(valuesOf, other => _archive.Facets[facet].Values[other] == value)) : story.TitleSpan;
        _findings.Add(new Diagnostic(rule, story.Path, span, message) { Severity = severity ?? rule.Severity });
    }

    private static string Shown(FacetValue value) => YamlValueReader.Shown(value.Name);

    private static string Count(FacetValue value) => value.Stories.Length == 1 ? "1 story" : string.Create(CultureInfo.InvariantCulture, $"{value.Stories.Length} stories");

    private void Report(Rule rule, Story story, string message, Severity? severity = null) =>
        _findings.Add(new Diagnostic(rule, story.Path, story.TitleSpan, message) { Severity = severity ?? rule.Severity });
}
