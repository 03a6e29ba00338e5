namespace StaticArchive.Themes;

/// <summary>A digest of each story's model, made once for all pages that show it. Shared by all workers: whoever comes
/// second makes the same, so no lock is needed.</summary>
internal sealed class StoryDigests(int nodes)
{
    // What the story says itself; and that with what its text takes from other stories, whose own words may come in
    // by a teaser.
    private readonly DigestTable _own = new(nodes);
    private readonly DigestTable _whole = new(nodes);

    /// <summary>Of the story and all that its text shows of other stories.</summary>
    /// <param name="digest">Whose memory is used.</param>
    /// <param name="story">The story.</param>
    public ReadOnlySpan<byte> Of(ModelDigest digest, StoryModel story)
    {
        if (_whole.Has(story.Node))
            return _whole[story.Node];
        var start = digest.Begin();
        digest.AddBytes(Own(digest, story));
        var text = story.Body;
        for (var i = 0; i < text.Slots.Length; i++)
            AddSlot(digest, text, i);
        return _whole.Keep(story.Node, digest.End(start));
    }

    private void AddSlot(ModelDigest digest, StoryText text, int index)
    {
        var (href, story) = text.Slots[index];
        var kind = text.Body.Slots[index].Kind;
        digest.Add(href);
        if (href is not null && kind == BodySlotKind.Image && text.Site.Plan.Pictures.Find(href) is { } picture)
        {
            digest.Add(picture.Key);
            digest.Add(picture.Derived.Length);
        }
        if (href is not null && kind == BodySlotKind.Image && text.Site.Plan.SizeOf(href) is { } size)
        {
            digest.Add(size.Width);
            digest.Add(size.Height);
        }
        if (href is not null && kind == BodySlotKind.Link)
            digest.Add(FileFacts.Of(text.Site, href));
        if (kind is BodySlotKind.Block or BodySlotKind.BlockStart or BodySlotKind.BlockBody or BodySlotKind.BlockEnd)
        {
            digest.Add(text.Body.Slots[index].Offset);
            digest.Add(text.Body.Slots[index].Target);
            digest.Add(text.Body.Slots[index].Suffix);
        }
        if (href is not null && kind == BodySlotKind.Player && text.Site.Plan.Pictures.FilmSize(href) is { } film)
        {
            digest.Add(film.Width);
            digest.Add(film.Height);
        }
        if (kind == BodySlotKind.Teaser && story >= 0)
            digest.AddBytes(Own(digest, new StoryModel(text.Site, story)));
    }

    private ReadOnlySpan<byte> Own(ModelDigest digest, StoryModel story)
    {
        if (_own.Has(story.Node))
            return _own[story.Node];
        var start = digest.Begin();
        digest.AddMembers(story);
        return _own.Keep(story.Node, digest.End(start));
    }
}

/// <summary>A digest for each node, side by side: an object each is a miss of the cache each, and a page asks for
/// dozens. Shared by all workers: whoever comes second writes the same, so no lock is needed.</summary>
internal sealed class DigestTable(int nodes)
{
    private readonly byte[] _digests = new byte[nodes * ContentHash.Size];
    private readonly bool[] _has = new bool[nodes];

    public ReadOnlySpan<byte> this[int node] => _digests.AsSpan(node * ContentHash.Size, ContentHash.Size);

    public bool Has(int node) => Volatile.Read(ref _has[node]);

    public ReadOnlySpan<byte> Keep(int node, byte[] digest)
    {
        digest.CopyTo(_digests, node * ContentHash.Size);
        Volatile.Write(ref _has[node], true);
        return this[node];
    }
}
