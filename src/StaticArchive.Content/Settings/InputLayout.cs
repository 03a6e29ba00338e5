using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>
/// Which parts of the input folder are read, where it holds more than an archive: another generator's site.
/// </summary>
/// <param name="Content">Folders and files of stories.</param>
/// <param name="Pages">Folders and files of pages: what is in them is no story unless its <c>type</c> says so.</param>
/// <param name="Static">Folders whose files are copied, and the site path below which they are put.</param>
internal sealed record InputLayout(
    ImmutableArray<string> Content, ImmutableArray<string> Pages, ImmutableArray<KeyValuePair<string, string>> Static)
{
    /// <summary>All of the folder is read.</summary>
    public static InputLayout Whole { get; } = new([], [], []);

    /// <summary>Whether all of the folder is read.</summary>
    public bool IsWhole => Content.Length + Pages.Length + Static.Length == 0;

    /// <summary>Whether stories are read from named parts only.</summary>
    public bool NamesStories => Content.Length + Pages.Length > 0;

    /// <summary>
    /// Whether the file is in one of the <see cref="Pages"/> and not deeper in one of the <see cref="Content"/>.
    /// </summary>
    public bool IsPage(string path) => Depth(Pages, path) > Depth(Content, path);

    private static int Depth(ImmutableArray<string> places, string path)
    {
        var deepest = -1;
        foreach (var place in places)
        {
            var isWithin = place.Length == 0 || path == place
                || (path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] == '/');
            if (isWithin)
                deepest = Math.Max(deepest, place.Length);
        }
        return deepest;
    }
}
