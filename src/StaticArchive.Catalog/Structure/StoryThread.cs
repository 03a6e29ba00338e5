namespace StaticArchive.Catalog.Structure;

/// <summary>Stories that follow each other up, told by <c>follows</c>: a connected part of that graph.</summary>
/// <param name="Index">Its place in <see cref="Archive.Threads"/>.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); at least two.</param>
/// <param name="Setting">What the settings call it, or null.</param>
/// <param name="Introduction">The node (see <see cref="Archive.Node"/>) of an editor's introduction, or -1.</param>
internal sealed record StoryThread(
    int Index, int[] Stories, ThreadSetting? Setting = null, int Introduction = -1);
