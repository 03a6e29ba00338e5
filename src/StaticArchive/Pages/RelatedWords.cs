using System.Collections.Immutable;
using StaticArchive.Pages.Models;
using StaticArchive.Related;

namespace StaticArchive.Pages;

/// <summary>Puts the reasons of the ranking in words and gathers entries by reason.</summary>
internal sealed class RelatedWords(SiteModel site)
{
    private const int NamesInReason = 3;
    private const int ReasonsOfStory = 3;

    public RelatedModel Model(RelatedStory related) =>
        new(new StoryModel(site, related.Story), [.. related.Reasons.Take(ReasonsOfStory).Select(Words)]);

    /// <summary>One group a reason, in the order of reasons that bind most; each entry stands under its strongest.</summary>
    public ImmutableArray<RelatedGroup> Groups(int story, ImmutableArray<RelatedStory> ranking)
    {
        var groups = new SortedDictionary<int, List<RelatedStory>>();
        foreach (var related in ranking)
        {
            var place = Place(related.Reasons[0]);
            if (!groups.TryGetValue(place, out var entries))
                groups.Add(place, entries = []);
            entries.Add(related);
        }
        return [.. groups.Values.Select(entries => Group(story, entries))];
    }

    private RelatedGroup Group(int story, List<RelatedStory> entries)
    {
        var reason = entries[0].Reasons[0];
        var earlier = entries.Where(entry => entry.Story < story).OrderByDescending(entry => entry.Story);
        var later = entries.Where(entry => entry.Story > story).OrderBy(entry => entry.Story);
        return new RelatedGroup(Id(reason), Heading(reason), [.. earlier.Select(Model)], [.. later.Select(Model)]);
    }

    private static int Place(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => 0,
        ReasonKind.Thread => 1,
        ReasonKind.LinkedHere or ReasonKind.LinksHere => 2,
        ReasonKind.Series => 3,
        ReasonKind.Facet => 10 + reason.Facet,
        ReasonKind.Author => 1000,
        ReasonKind.Text => 1001,
        _ => 1002,
    };

    private string Id(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => "pinned",
        ReasonKind.Thread => "thread",
        ReasonKind.LinkedHere or ReasonKind.LinksHere => "links",
        ReasonKind.Series => "series",
        ReasonKind.Facet => "same-" + site.Archive.Facets[reason.Facet].Definition.Prefix,
        ReasonKind.Author => "author",
        ReasonKind.Text => "text",
        _ => "nearby",
    };

    private string Heading(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => site.Texts[TextKeys.GroupPinned],
        ReasonKind.Thread => site.Texts[TextKeys.GroupThread],
        ReasonKind.LinkedHere or ReasonKind.LinksHere => site.Texts[TextKeys.GroupLinks],
        ReasonKind.Series => site.Texts[TextKeys.GroupSeries],
        ReasonKind.Facet => site.Texts.With(TextKeys.GroupFacet, "facet", site.Archive.Facets[reason.Facet].Definition.Singular),
        ReasonKind.Author => site.Texts[TextKeys.GroupAuthor],
        ReasonKind.Text => site.Texts[TextKeys.GroupText],
        _ => site.Texts[TextKeys.GroupNearby],
    };

    private string Words(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => site.Texts[TextKeys.ReasonPinned],
        ReasonKind.Thread => site.Texts[TextKeys.ReasonThread],
        ReasonKind.LinkedHere => site.Texts[TextKeys.ReasonLinkedHere],
        ReasonKind.LinksHere => site.Texts[TextKeys.ReasonLinksHere],
        ReasonKind.Series => site.Texts.With(TextKeys.ReasonSeries, "names", Names(reason)),
        ReasonKind.Facet => site.Texts.With(TextKeys.ReasonFacet, "facet", site.Archive.Facets[reason.Facet].Definition.Singular)
            .Replace("{names}", Names(reason), StringComparison.Ordinal),
        ReasonKind.Author => site.Texts.With(TextKeys.ReasonAuthor, "names", Names(reason)),
        ReasonKind.Text => site.Texts.With(TextKeys.ReasonText, "names", Names(reason)),
        _ => site.Texts[TextKeys.ReasonNearby],
    };

    private static string Names(Reason reason) => reason.Values.Length == 1 ? reason.Values[0] : string.Join(", ", reason.Values.Take(NamesInReason));
}
