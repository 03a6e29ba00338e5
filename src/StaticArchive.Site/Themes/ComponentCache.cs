namespace StaticArchive.Themes;

/// <summary>
/// What a component wrote for a story, kept for every other page that shows it. Shared by all workers: whoever comes
/// second writes the same bytes, so no lock is needed.
/// </summary>
internal sealed class ComponentCache(int partials, int nodes)
{
    private volatile bool _showsBodies;

    private readonly byte[]?[]?[] _written = new byte[]?[partials][];

    /// <summary>Whether a component wrote the text of a story, with teasers of others in it. Whoever shows it depends
    /// on more than it names.</summary>
    public bool ShowsBodies => _showsBodies;

    public void NoteBody() => _showsBodies = true;

    public byte[]? Find(ThemeTemplate partial, StoryModel? story) =>
        Volatile.Read(ref _written[partial.Index])?[Place(story)];

    public void Keep(ThemeTemplate partial, StoryModel? story, byte[] html)
    {
        var kept = Volatile.Read(ref _written[partial.Index]);
        if (kept is null)
        {
            var made = new byte[]?[nodes + 1];
            kept = Interlocked.CompareExchange(ref _written[partial.Index], made, null) ?? made;
        }
        kept[Place(story)] = html;
    }

    // Behind the stories: what does not depend on any.
    private int Place(StoryModel? story) => story?.Node ?? nodes;
}
