using System.Runtime.InteropServices;

namespace StaticArchive.Pages;

/// <summary>Puts the reasons of the ranking in words and gathers entries by reason. Belongs to one worker.</summary>
internal sealed class RelatedWords
{
    private const int NamesInReason = 3;
    private const int ReasonsOfStory = 3;

    private readonly SitePlan _site;
    private readonly NamedText _pinned;
    private readonly NamedText _thread;
    private readonly NamedText _linkedHere;
    private readonly NamedText _linksHere;
    private readonly NamedText _nearby;
    private readonly NamedText _similar;
    private readonly NamedText _series;
    private readonly NamedText _author;
    private readonly NamedText _text;
    private readonly NamedText[] _facets;

    // What is said next, in pieces: one string is made of them at the end.
    private readonly List<string> _words = [];

    public RelatedWords(SitePlan site)
    {
        _site = site;
        _pinned = new NamedText(site.Texts[TextKeys.ReasonPinned], null);
        _thread = new NamedText(site.Texts[TextKeys.ReasonThread], null);
        _linkedHere = new NamedText(site.Texts[TextKeys.ReasonLinkedHere], null);
        _linksHere = new NamedText(site.Texts[TextKeys.ReasonLinksHere], null);
        _similar = new NamedText(site.Texts[TextKeys.ReasonSimilar], null);
        _nearby = new NamedText(site.Texts[TextKeys.ReasonNearby], null);
        _series = NamedText.From(site.Texts[TextKeys.ReasonSeries]);
        _author = NamedText.From(site.Texts[TextKeys.ReasonAuthor]);
        _text = NamedText.From(site.Texts[TextKeys.ReasonText]);
        _facets =
        [
            .. site.Archive.Facets.Select(facet =>
                NamedText.From(site.Texts.With(TextKeys.ReasonFacet, "facet", facet.Definition.Singular))),
        ];
    }

    /// <summary>For a story's page, which shows the strongest reason.</summary>
    public RelatedModel Strongest(RelatedStory related) =>
        new(new StoryModel(_site, related.Story), !related.IsRelated ? _site.Texts[TextKeys.GroupRest]
            : related.Reasons is [var strongest, ..] ? Words(strongest) : null);

    /// <summary>One group a reason, in the order of reasons that bind most; each entry is under its
    /// strongest.</summary>
    public ImmutableArray<RelatedGroup> Groups(int story, ImmutableArray<RelatedStory> ranking)
    {
        // By reason, then from the oldest to the newest; no story is listed twice.
        var entries = ranking.ToArray();
        var places = Array.ConvertAll(entries, entry => ((long)Place(entry) << 32) | (uint)entry.Story);
        Array.Sort(places, entries);
        var groups = ImmutableArray.CreateBuilder<RelatedGroup>();
        for (var start = 0; start < entries.Length;)
        {
            var end = start + 1;
            while (end < entries.Length && places[end] >> 32 == places[start] >> 32)
                end++;
            groups.Add(Group(story, entries.AsSpan(start..end)));
            start = end;
        }
        return groups.DrainToImmutable();
    }

    private RelatedGroup Group(int story, ReadOnlySpan<RelatedStory> entries)
    {
        var reason = StrongestOf(entries[0]);
        var heading = reason is null ? _site.Texts[TextKeys.GroupRest] : Heading(reason);
        var split = 0;
        while (split < entries.Length && entries[split].Story < story)
            split++;
        var earlier = ImmutableArray.CreateBuilder<RelatedModel>(split);
        for (var i = split - 1; i >= 0; i--)
            earlier.Add(Model(entries[i], heading));
        var later = ImmutableArray.CreateBuilder<RelatedModel>(entries.Length - split);
        foreach (var entry in entries[split..])
            later.Add(Model(entry, heading));
        return new RelatedGroup(
            reason is null ? "rest" : Id(reason), heading, earlier.MoveToImmutable(), later.MoveToImmutable());
    }

    // What the heading says already is not said again.
    private RelatedModel Model(RelatedStory related, string heading)
    {
        _words.Clear();
        if (StrongestOf(related) is null)
            return new RelatedModel(new StoryModel(_site, related.Story), null);
        Add(related.Reasons[0]);
        if (_words is [var first] && first == heading)
            _words.Clear();
        for (var i = 1; i < Math.Min(ReasonsOfStory, related.Reasons.Length); i++)
        {
            if (_words.Count > 0)
                _words.Add(" · ");
            Add(related.Reasons[i]);
        }
        return new RelatedModel(new StoryModel(_site, related.Story), _words.Count == 0 ? null : Gathered());
    }

    private static int Place(RelatedStory entry) => StrongestOf(entry) is { } reason ? Place(reason) : int.MaxValue;

    private static Reason? StrongestOf(RelatedStory entry) =>
        entry is { IsRelated: true, Reasons: [var strongest, ..] } ? strongest : null;

    private static int Place(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => 0,
        ReasonKind.Thread => 1,
        ReasonKind.LinkedHere or ReasonKind.LinksHere => 2,
        ReasonKind.Series => 3,
        ReasonKind.Facet => 10 + reason.Facet,
        ReasonKind.Text => 1000,
        ReasonKind.Author => 1001,
        ReasonKind.Section => 1002,
        ReasonKind.Similar => 1003,
        _ => 1004,
    };

    private string Id(Reason reason) => reason.Kind switch
    {
        ReasonKind.Pinned => "pinned",
        ReasonKind.Thread => "thread",
        ReasonKind.LinkedHere or ReasonKind.LinksHere => "links",
        ReasonKind.Series => "series",
        ReasonKind.Facet or ReasonKind.Section => "same-" + _site.Archive.Facets[reason.Facet].Definition.Prefix,
        ReasonKind.Author => "author",
        ReasonKind.Text => "text",
        ReasonKind.Similar => "similar",
        _ => "nearby",
    };

    private string Heading(Reason reason) =>
        reason.Kind switch
        {
            ReasonKind.Pinned => _site.Texts[TextKeys.GroupPinned],
            ReasonKind.Thread => _site.Texts[TextKeys.GroupThread],
            ReasonKind.LinkedHere or ReasonKind.LinksHere => _site.Texts[TextKeys.GroupLinks],
            ReasonKind.Series => _site.Texts[TextKeys.GroupSeries],
            ReasonKind.Facet or ReasonKind.Section => _site.Texts.With(
                TextKeys.GroupFacet, "facet", _site.Archive.Facets[reason.Facet].Definition.Singular),
            ReasonKind.Author => _site.Texts[TextKeys.GroupAuthor],
            ReasonKind.Text => _site.Texts[TextKeys.GroupText],
            ReasonKind.Similar => _site.Texts[TextKeys.GroupSimilar],
            _ => _site.Texts[TextKeys.GroupNearby],
        };

    private string Words(Reason reason)
    {
        _words.Clear();
        Add(reason);
        return Gathered();
    }

    private string Gathered() => _words is [var only] ? only : string.Concat(CollectionsMarshal.AsSpan(_words));

    private void Add(Reason reason)
    {
        var (text, hasNames) = reason.Kind switch
        {
            ReasonKind.Pinned => (_pinned, false),
            ReasonKind.Thread => (_thread, false),
            ReasonKind.LinkedHere => (_linkedHere, false),
            ReasonKind.LinksHere => (_linksHere, false),
            ReasonKind.Series => (_series, true),
            ReasonKind.Facet or ReasonKind.Section => (_facets[reason.Facet], true),
            ReasonKind.Author => (_author, true),
            ReasonKind.Text => (_text, true),
            ReasonKind.Similar => (_similar, false),
            _ => (_nearby, false),
        };
        _words.Add(text.Before);
        // A text that says nothing of names stays as it is.
        if (!hasNames || text.After is null)
            return;
        for (var i = 0; i < Math.Min(NamesInReason, reason.Values.Length); i++)
        {
            if (i > 0)
                _words.Add(", ");
            _words.Add(reason.Values[i]);
        }
        _words.Add(text.After);
    }
}
