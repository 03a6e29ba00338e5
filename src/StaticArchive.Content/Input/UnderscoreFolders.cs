namespace StaticArchive.Input;

/// <summary>Folders whose names begin with <c>_</c>: those in which other generators keep stories are read, pictures in
/// the others are found where stories show them, and Markdown that is passed over is reported.</summary>
internal static class UnderscoreFolders
{
    private const int MaxDepth = 16;

    private static readonly ImmutableArray<string> MarkdownEndings = [".md", ".markdown", ".mdx"];

    private static readonly FrozenSet<string> Read = FrozenSet.ToFrozenSet(
        ["_posts", InputFolder.DraftsFolder],
        StringComparer.Ordinal);

    // What a generator makes pages with, and none of it is a story.
    private static readonly FrozenSet<string> Machinery = FrozenSet.ToFrozenSet(
        [
            "_includes", "_layouts", "_data", "_sass", "_site", "_plugins", "_theme", "_config",
            InputFolder.FacetsFolder, InputFolder.ThreadsFolder,
        ],
        StringComparer.Ordinal);

    /// <summary>What a folder of that name is, or null when nothing in it is looked at.</summary>
    public static FolderRole? RoleOf(string name, FolderRole parent, int depth) =>
        name == InputFolder.WellKnownFolder && depth == (parent == FolderRole.Static ? 1 : 0) ? FolderRole.WellKnown
        : name[0] == '.' ? null
        : depth == 0 && name == InputFolder.FacetsFolder ? FolderRole.Facets
        : depth == 0 && name == InputFolder.ThreadsFolder ? FolderRole.Facet
        : name[0] == '_' && parent == FolderRole.Pages && MayHoldMedia(name) && !Read.Contains(name) ? FolderRole.Media
        : name[0] == '_' && parent is not (FolderRole.Static or FolderRole.Media) && !Read.Contains(name) ? null
        : parent is FolderRole.Pages or FolderRole.WellKnown or FolderRole.Static or FolderRole.Media ? parent
        : parent == FolderRole.Facets ? FolderRole.Facet
        : null;

    /// <summary>Whether a folder of that name may hold pictures that stories show.</summary>
    public static bool MayHoldMedia(string name) => name[0] == '_' && !Machinery.Contains(name);

    /// <summary>Whether a file is in such a folder, where the sources of a site's design are as well.</summary>
    public static bool IsIn(string path) => path.Contains('_', StringComparison.Ordinal)
        && path.Split('/')[..^1].Any(folder => folder.Length > 0 && MayHoldMedia(folder) && !Read.Contains(folder));

    public static bool IsMarkdown(string name) =>
        MarkdownEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Says how many Markdown files of a folder are passed over.</summary>
    public static void Report(DirectoryInfo folder, string path, ICollection<Diagnostic> diagnostics)
    {
        if (!MayHoldMedia(folder.Name) || (folder.Attributes & FileAttributes.ReparsePoint) != 0)
            return;
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            MaxRecursionDepth = MaxDepth,
        };
        var count = folder.EnumerateFiles("*", options).Count(file => IsMarkdown(file.Name));
        if (count > 0)
            diagnostics.Add(new Diagnostic(
                InputRules.PassedOver, path, TextSpan.WholeFile, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count:N0} Markdown {(count == 1 ? "file" : "files")} in this folder "
                        + $"{(count == 1 ? "is" : "are")} not read.")));
    }
}

/// <summary>What a folder of the input is read for.</summary>
internal enum FolderRole
{
    Pages,
    Facets,
    Facet,

    /// <summary>Everything in it is looked for by its name, and copied (RFC 8615).</summary>
    WellKnown,

    /// <summary>Files that are copied; none is a story.</summary>
    Static,

    /// <summary>Pictures, sound and film that stories may show; all else is another generator's.</summary>
    Media,
}
