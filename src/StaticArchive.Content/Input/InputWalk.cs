namespace StaticArchive.Input;

/// <summary>One walk through an input folder.</summary>
internal sealed class InputWalk(string root, string realRoot, ICollection<Diagnostic> diagnostics)
{
    private const int MaxDepth = 64;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, ReturnSpecialDirectories = false };

    private readonly List<InputFile> _stories = [];
    private readonly List<InputFile> _folderMetadata = [];
    private readonly List<InputAsset> _assets = [];
    private bool _hasLinks;

    public InputListing Run()
    {
        Walk(new DirectoryInfo(root), "", FolderRole.Pages, 0);
        _stories.Sort(ByPath);
        _folderMetadata.Sort(ByPath);
        _assets.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new InputListing([.. _stories], [.. _folderMetadata], [.. _assets]) { HasLinks = _hasLinks };
    }

    /// <summary>The listing after those files were written to; null where more has changed than what is in files that it has.</summary>
    public InputListing? Again(InputListing listing, IEnumerable<string> changed)
    {
        foreach (var path in changed)
        {
            if (path.Split('/').Any(name => name.StartsWith('.')))
                continue;
            var file = new FileInfo(Path.Join(root, path));
            var isThere = file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0;
            if (InputListing.Find(listing.Stories, path, static story => story.Path) is >= 0 and var story && isThere)
                listing = listing with { Stories = listing.Stories.SetItem(story, Stamp(file, path)) };
            else if (InputListing.Find(listing.FolderMetadata, path, static metadata => metadata.Path) is >= 0 and var metadata && isThere)
                listing = listing with { FolderMetadata = listing.FolderMetadata.SetItem(metadata, Stamp(file, path)) };
            else if (InputListing.Find(listing.Assets, path, static asset => asset.Path) is >= 0 and var asset && isThere)
                listing = listing with { Assets = listing.Assets.SetItem(asset, AssetOf(file, path)) };
            else if (Path.Exists(file.FullName) || listing.Knows(path))
                return null;
        }
        return listing;
    }

    private enum FolderRole
    {
        Pages,
        Facets,
        Facet,
    }

    private static int ByPath(InputFile left, InputFile right) => string.CompareOrdinal(left.Path, right.Path);

    private void Walk(DirectoryInfo folder, string path, FolderRole role, int depth)
    {
        foreach (var entry in Entries(folder, path, depth))
        {
            var entryPath = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            var childRole = RoleOf(entry.Name, role, depth);
            if (entry is DirectoryInfo && childRole is null || entry.Name[0] == '.' || !Confined(entry, entryPath))
                continue;
            if (entry is DirectoryInfo child)
                Walk(child, entryPath, childRole!.Value, depth + 1);
            else
                Take((FileInfo)entry, entryPath, role);
        }
    }

    private IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, string path, int depth)
    {
        if (depth > MaxDepth)
        {
            Report(OutputRules.UnreadableFile, path, $"Folders are nested more than {MaxDepth} levels deep here.");
            return [];
        }
        try
        {
            return folder.EnumerateFileSystemInfos("*", Everything).ToArray();
        }
        catch (Exception fault) when (depth > 0 && fault is IOException or UnauthorizedAccessException)
        {
            Report(OutputRules.UnreadableFile, path, "The folder cannot be listed.");
            return [];
        }
    }

    // What a folder of that name is, or null when nothing in it is looked at.
    private static FolderRole? RoleOf(string name, FolderRole parent, int depth) =>
        name[0] == '.' ? null
        : depth == 0 && name == InputFolder.FacetsFolder ? FolderRole.Facets
        : name[0] == '_' ? null
        : parent == FolderRole.Pages ? FolderRole.Pages
        : parent == FolderRole.Facets ? FolderRole.Facet
        : null;

    private void Take(FileInfo file, string path, FolderRole role)
    {
        if (file.Name == InputFolder.FolderMetadataName)
            _folderMetadata.Add(Stamp(file, path));
        else if (file.Name[0] == '_')
            return;
        else if (IsStory(file.Name) && role != FolderRole.Facets)
            _stories.Add(Stamp(file, path));
        else if (role == FolderRole.Pages && path != InputFolder.SettingsName)
            _assets.Add(AssetOf(file, path));
    }

    private static InputAsset AssetOf(FileInfo file, string path) =>
        new(path, file.FullName, Stamp(file, path).Length, ImageHeader.ReadFile(file.FullName));

    private static bool IsStory(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    // The file may vanish between listing and asking; whoever reads it will say so.
    private static InputFile Stamp(FileInfo file, string path)
    {
        try
        {
            return new InputFile(path, file.Length, file.LastWriteTimeUtc.Ticks);
        }
        catch (IOException)
        {
            return new InputFile(path, 0, 0);
        }
    }

    private bool Confined(FileSystemInfo entry, string path)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            return true;
        _hasLinks = true;
        var real = RealPath.Of(entry.FullName);
        if (real is null)
            Report(OutputRules.UnreadableFile, path, $"The symbolic link leads nowhere (its target is '{entry.LinkTarget}').");
        else if (real != realRoot && !real.StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Report(OutputRules.LinkLeavesInput, path, $"The symbolic link leads out of the input folder, to '{entry.LinkTarget}'.");
        else if (entry is DirectoryInfo && (Path.GetDirectoryName(entry.FullName) + "/").StartsWith(real + "/", StringComparison.Ordinal))
            Report(OutputRules.LinkLeavesInput, path, "The symbolic link leads to a folder that it stands in, a circle without end.");
        else
            return true;
        return false;
    }

    private void Report(Rule rule, string path, string message) => diagnostics.Add(new Diagnostic(rule, path, TextSpan.WholeFile, message));
}
