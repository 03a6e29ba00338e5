using System.Runtime.InteropServices;

namespace StaticArchive.Pages;

/// <summary>Puts the reasons of the ranking in words and gathers entries by reason. Belongs to one worker.</summary>
internal sealed class RelatedWords
{
    private const int NamesInReason = 3;
    private const int ReasonsOfStory = 3;

    private static readonly FrozenDictionary<ReasonKind, ReasonWords> Kinds = new Dictionary<ReasonKind, ReasonWords>
    {
        [ReasonKind.Pinned] = new(0, "pinned", TextKeys.GroupPinned, TextKeys.ReasonPinned),
        [ReasonKind.Thread] = new(1, "thread", TextKeys.GroupThread, TextKeys.ReasonThread),
        [ReasonKind.LinkedHere] = new(2, "links", TextKeys.GroupLinks, TextKeys.ReasonLinkedHere),
        [ReasonKind.LinksHere] = new(2, "links", TextKeys.GroupLinks, TextKeys.ReasonLinksHere),
        [ReasonKind.Series] = new(3, "series", TextKeys.GroupSeries, TextKeys.ReasonSeries),
        [ReasonKind.Facet] = new(10, "same-", TextKeys.GroupFacet, TextKeys.ReasonFacet),
        [ReasonKind.Text] = new(1000, "text", TextKeys.GroupText, TextKeys.ReasonText),
        [ReasonKind.Author] = new(1001, "author", TextKeys.GroupAuthor, TextKeys.ReasonAuthor),
        [ReasonKind.Section] = new(1002, "same-", TextKeys.GroupFacet, TextKeys.ReasonFacet),
        [ReasonKind.Similar] = new(1003, "similar", TextKeys.GroupSimilar, TextKeys.ReasonSimilar),
        [ReasonKind.Nearby] = new(1004, "nearby", TextKeys.GroupNearby, TextKeys.ReasonNearby),
    }.ToFrozenDictionary();

    private readonly SitePlan _site;
    private readonly FrozenDictionary<ReasonKind, NamedText> _texts;
    private readonly ImmutableArray<NamedText> _facets;

    // What is said next, in pieces: one string is made of them at the end.
    private readonly List<string> _words = [];

    public RelatedWords(SitePlan site)
    {
        _site = site;
        _texts = Kinds.ToFrozenDictionary(kind => kind.Key, kind => NamedText.From(site.Texts[kind.Value.Text]));
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

    private static int Place(Reason reason) =>
        Kinds[reason.Kind].Place + (reason.Kind == ReasonKind.Facet ? reason.Facet : 0);

    private string Id(Reason reason) => Kinds[reason.Kind].Id + FacetOf(reason)?.Prefix;

    private string Heading(Reason reason) => FacetOf(reason) is { } facet
        ? _site.Texts.With(TextKeys.GroupFacet, "facet", facet.Singular)
        : _site.Texts[Kinds[reason.Kind].Heading];

    private FacetDefinition? FacetOf(Reason reason) => reason.Kind is ReasonKind.Facet or ReasonKind.Section
        ? _site.Archive.Facets[reason.Facet].Definition
        : null;

    private string Words(Reason reason)
    {
        _words.Clear();
        Add(reason);
        return Gathered();
    }

    private string Gathered() => _words is [var only] ? only : string.Concat(CollectionsMarshal.AsSpan(_words));

    private void Add(Reason reason)
    {
        var text = reason.Kind is ReasonKind.Facet or ReasonKind.Section ? _facets[reason.Facet] : _texts[reason.Kind];
        _words.Add(text.Before);
        // A text that says nothing of names stays as it is.
        if (text.After is null)
            return;
        foreach (var (place, name) in reason.Values.Take(NamesInReason).Index())
        {
            if (place > 0)
                _words.Add(", ");
            _words.Add(name);
        }
        _words.Add(text.After);
    }

    /// <summary>How reasons of one kind are shown.</summary>
    /// <param name="Place">The order of their groups: those that bind most first; facets lie between two of
    /// them.</param>
    /// <param name="Id">Of their group; that of a facet goes on with its prefix.</param>
    /// <param name="Heading">Key of the group's heading.</param>
    /// <param name="Text">Key of what is said beside a story.</param>
    private sealed record ReasonWords(int Place, string Id, string Heading, string Text);
}
