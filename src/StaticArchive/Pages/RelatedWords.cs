using System.Collections.Immutable;
using StaticArchive.Pages.Models;
using StaticArchive.Related;

namespace StaticArchive.Pages;

/// <summary>Puts the reasons of the ranking in words and gathers entries by reason.</summary>
internal sealed class RelatedWords
{
    private const int NamesInReason = 3;
    private const int ReasonsOfStory = 3;

    private readonly SiteModel _site;
    private readonly string _pinned;
    private readonly string _thread;
    private readonly string _linkedHere;
    private readonly string _linksHere;
    private readonly string _nearby;
    private readonly NamedText _series;
    private readonly NamedText _author;
    private readonly NamedText _text;
    private readonly NamedText[] _facets;

    public RelatedWords(SiteModel site)
    {
        _site = site;
        _pinned = site.Texts[TextKeys.ReasonPinned];
        _thread = site.Texts[TextKeys.ReasonThread];
        _linkedHere = site.Texts[TextKeys.ReasonLinkedHere];
        _linksHere = site.Texts[TextKeys.ReasonLinksHere];
        _nearby = site.Texts[TextKeys.ReasonNearby];
        _series = NamedText.From(site.Texts[TextKeys.ReasonSeries]);
        _author = NamedText.From(site.Texts[TextKeys.ReasonAuthor]);
        _text = NamedText.From(site.Texts[TextKeys.ReasonText]);
        _facets = [.. site.Archive.Facets.Select(facet => NamedText.From(site.Texts.With(TextKeys.ReasonFacet, "facet", facet.Definition.Singular)))];
    }

    /// <summary>For a story's page, which has room for the strongest reason.</summary>
    public RelatedModel Strongest(RelatedStory related) => new(new StoryModel(_site, related.Story), Words(related.Reasons[0]));

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
        var heading = Heading(reason);
        return new RelatedGroup(Id(reason), heading, [.. earlier.Select(entry => Model(entry, heading))], [.. later.Select(entry => Model(entry, heading))]);
    }

    // What the heading says already is not said again.
    private RelatedModel Model(RelatedStory related, string heading)
    {
        var first = Words(related.Reasons[0]);
        var why = first == heading ? null : first;
        for (var i = 1; i < Math.Min(ReasonsOfStory, related.Reasons.Length); i++)
            why = why is null ? Words(related.Reasons[i]) : why + " · " + Words(related.Reasons[i]);
        return new RelatedModel(new StoryModel(_site, related.Story), why);
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
        ReasonKind.Facet => "same-" + _site.Archive.Facets[reason.Facet].Definition.Prefix,
        ReasonKind.Author => "author",
        ReasonKind.Text => "text",
        _ => "nearby",
    };

    private string Heading(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => _site.Texts[TextKeys.GroupPinned],
        ReasonKind.Thread => _site.Texts[TextKeys.GroupThread],
        ReasonKind.LinkedHere or ReasonKind.LinksHere => _site.Texts[TextKeys.GroupLinks],
        ReasonKind.Series => _site.Texts[TextKeys.GroupSeries],
        ReasonKind.Facet => _site.Texts.With(TextKeys.GroupFacet, "facet", _site.Archive.Facets[reason.Facet].Definition.Singular),
        ReasonKind.Author => _site.Texts[TextKeys.GroupAuthor],
        ReasonKind.Text => _site.Texts[TextKeys.GroupText],
        _ => _site.Texts[TextKeys.GroupNearby],
    };

    private string Words(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => _pinned,
        ReasonKind.Thread => _thread,
        ReasonKind.LinkedHere => _linkedHere,
        ReasonKind.LinksHere => _linksHere,
        ReasonKind.Series => _series.With(Names(reason)),
        ReasonKind.Facet => _facets[reason.Facet].With(Names(reason)),
        ReasonKind.Author => _author.With(Names(reason)),
        ReasonKind.Text => _text.With(Names(reason)),
        _ => _nearby,
    };

    private static string Names(Reason reason) => reason.Values.Length == 1 ? reason.Values[0] : string.Join(", ", reason.Values.Take(NamesInReason));
}
