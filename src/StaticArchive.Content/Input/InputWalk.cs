namespace StaticArchive.Input;

/// <summary>One walk through an input folder.</summary>
internal sealed class InputWalk(string root, string realRoot, ICollection<Diagnostic> diagnostics)
{
    private const int MaxDepth = 64;

    // A folder that cannot be listed must not look like an empty one: its pages would be removed.
    private static readonly EnumerationOptions Everything =
        new() { AttributesToSkip = 0, ReturnSpecialDirectories = false, IgnoreInaccessible = false };

    private readonly List<InputFile> _stories = [];
    private readonly List<InputFile> _folderMetadata = [];
    private readonly List<InputAsset> _assets = [];
    private bool _hasLinks;

    public InputListing Run(InputLayout layout)
    {
        if (layout.NamesStories)
            WalkParts(layout);
        else
            Walk(new DirectoryInfo(root), "", FolderRole.Pages, 0);
        foreach (var (folder, target) in layout.Static)
            WalkStatic(folder, target);
        // A part may be within another.
        if (!layout.IsWhole)
        {
            RemoveRepeated(_stories, static story => story.Path);
            RemoveRepeated(_folderMetadata, static metadata => metadata.Path);
            RemoveRepeated(_assets, static asset => asset.Path);
        }
        _stories.Sort(ByPath);
        _folderMetadata.Sort(ByPath);
        _assets.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new InputListing([.. _stories], [.. _folderMetadata], [.. WithoutTwins()]) { HasLinks = _hasLinks };
    }

    // Folders that settings name are read whatever their names begin with.
    private void WalkParts(InputLayout layout)
    {
        string[] names = [InputFolder.FacetsFolder, InputFolder.ThreadsFolder];
        foreach (var place in layout.Content.Concat(layout.Pages).Except(names))
            WalkPart(place, FolderRole.Pages);
        WalkPart(InputFolder.FacetsFolder, FolderRole.Facets);
        WalkPart(InputFolder.ThreadsFolder, FolderRole.Facet);
        foreach (var place in layout.Copied)
            WalkPart(place, FolderRole.Static);
    }

    private void WalkPart(string place, FolderRole role)
    {
        var full = Path.Join(root, place);
        FileSystemInfo entry = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        if (place.Length > 0 && (!entry.Exists || !Confined(entry, place)))
            return;
        if (entry is DirectoryInfo folder)
            Walk(folder, place, role, 1);
        else
            Take((FileInfo)entry, place, role);
    }

    // Such a folder may be beside the input folder; links within it must not leave it.
    private void WalkStatic(string place, string target)
    {
        var full = Path.GetFullPath(Path.Join(root, place));
        if (!Directory.Exists(full) || RealPath.Of(full) is not { } real)
            return;
        var walk = new InputWalk(full, real, diagnostics);
        walk.Walk(new DirectoryInfo(full), target, FolderRole.Static, 1);
        _assets.AddRange(walk._assets);
        _hasLinks |= walk._hasLinks;
    }

    private static void RemoveRepeated<T>(List<T> entries, Func<T, string> pathOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        entries.RemoveAll(entry => !seen.Add(pathOf(entry)));
    }

    /// <summary>The listing after those files were written to; null where more has changed than what is in files that
    /// it has.</summary>
    /// <param name="listing">The folder as it was.</param>
    /// <param name="changed">Paths of what was written to.</param>
    /// <param name="round">A number that no earlier call had.</param>
    public InputListing? Again(InputListing listing, IEnumerable<string> changed, int round)
    {
        foreach (var path in changed.Where(path => !IsLeftOut(path)))
        {
            var file = new FileInfo(Path.Join(root, path));
            var isPlain = file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0
                && !OpenFile.IsSpecial(file.FullName);
            var (stories, metadata, assets) = (listing.Stories, listing.FolderMetadata, listing.Assets);
            if (isPlain && InputListing.Find(stories, path, static story => story.Path) is >= 0 and var story)
                listing = listing with { Stories = stories.SetItem(story, Stamp(file, path, round)) };
            else if (isPlain && InputListing.Find(metadata, path, static file => file.Path) is >= 0 and var defaults)
                listing = listing with { FolderMetadata = metadata.SetItem(defaults, Stamp(file, path)) };
            else if (isPlain && InputListing.Find(assets, path, static asset => asset.Path) is >= 0 and var asset)
                listing = listing with { Assets = assets.SetItem(asset, AssetOf(file, path)) };
            else if (Path.Exists(file.FullName) || listing.Knows(path))
                return null;
        }
        return listing;
    }

    private static int ByPath(InputFile left, InputFile right) => string.CompareOrdinal(left.Path, right.Path);

    private static bool IsLeftOut(string path) =>
        path.Split('/').Any(name => name.StartsWith('.') && name != InputFolder.WellKnownFolder);

    // A near miss would leave all stories of a folder without what it says.
    private void ReportNearMiss(FileSystemInfo entry, string path)
    {
        if (entry is FileInfo && Path.GetFileNameWithoutExtension(entry.Name)
            .Equals("_directory", StringComparison.OrdinalIgnoreCase))
            Report(
                InputRules.PassedOver, path, "What is the same in all stories of a folder is read from a file "
                    + $"'{InputFolder.FolderMetadataName}', and from no other.",
                $"Rename it to '{InputFolder.FolderMetadataName}'.");
    }

    // Reading '_urls.txt' or a data file asks again where it leads.
    private static bool IsLeftOut(FileSystemInfo entry) =>
        entry is not DirectoryInfo && entry.Name[0] == '_' && entry.Name != InputFolder.FolderMetadataName;

    // Two names that differ in how an accent is written are one name of the site.
    private IEnumerable<InputAsset> WithoutTwins()
    {
        for (var i = 0; i < _assets.Count; i++)
        {
            if (i > 0 && _assets[i].Path == _assets[i - 1].Path)
                Report(
                    OutputRules.UnusableName, _assets[i].Path,
                    "Two files have this name; they differ only in how an accented letter is stored.");
            else
                yield return _assets[i];
        }
    }

    private void Walk(DirectoryInfo folder, string path, FolderRole role, int depth)
    {
        foreach (var entry in Entries(folder, path, depth))
        {
            var entryPath = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            var childRole = UnderscoreFolders.RoleOf(entry.Name, role, depth);
            if (entry is DirectoryInfo && childRole is null || entry.Name[0] == '.' && childRole is null)
                ReportPassedOver(entry, entryPath);
            else if (IsLeftOut(entry))
                ReportNearMiss(entry, entryPath);
            else if (!IsUsable(entry, entryPath))
                continue;
            else if (entry is DirectoryInfo child)
            {
                if (childRole == FolderRole.Media && role == FolderRole.Pages)
                    ReportPassedOver(entry, entryPath);
                Walk(child, entryPath, childRole!.Value, depth + 1);
            }
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
            FileOperation.Begin("list", folder.FullName);
            return folder.EnumerateFileSystemInfos("*", Everything).ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Report(OutputRules.UnreadableFile, path.Length == 0 ? "." : path, "The folder cannot be listed.");
            return [];
        }
    }

    private void ReportPassedOver(FileSystemInfo entry, string path)
    {
        if (entry is DirectoryInfo folder)
            UnderscoreFolders.Report(folder, path, diagnostics);
    }

    private bool IsUsable(FileSystemInfo entry, string path)
    {
        // A name that is not UTF-8 cannot be opened by what is left of it.
        if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            Report(OutputRules.UnreadableFile, path, "The name is not UTF-8.", "Rename it.");
        else if (entry is DirectoryInfo && LeftoverNames.IsFolder(entry.Name))
            Report(
                OutputRules.LeftoverFile, path, "It is a folder that a program left here, and nothing in it is read.");
        else
            return Confined(entry, path) && IsPlain(entry, path);
        return false;
    }

    // A story's address is made of letters and digits; a file's address is its path.
    private bool HasUsableName(string path)
    {
        var fault = path.Split('/').Select(name => PathSegment.Fault(name)).FirstOrDefault(fault => fault is not null);
        if (fault is not null)
            Report(OutputRules.UnusableName, path, $"The name {fault}.");
        return fault is null;
    }

    private bool IsPlain(FileSystemInfo entry, string path)
    {
        if (entry is DirectoryInfo || !OpenFile.IsSpecial(entry.FullName))
            return true;
        Report(
            OutputRules.UnreadableFile, path, "It is a pipe, a socket or a device.",
            "Remove it: only plain files can be published.");
        return false;
    }

    private void Take(FileInfo file, string path, FolderRole role)
    {
        if (file.Name == InputFolder.FolderMetadataName)
            _folderMetadata.Add(Stamp(file, path));
        else if (UnderscoreFolders.IsMarkdown(file.Name) && !LeftoverNames.IsFile(file.Name)
            && role is FolderRole.Pages or FolderRole.Facet)
            _stories.Add(Stamp(file, path));
        else if ((role is FolderRole.Pages or FolderRole.WellKnown or FolderRole.Static
                || (role == FolderRole.Media && FileSignature.IsShown(file.Extension)))
            && path != InputFolder.SettingsName && !InputFolder.HostTables.Contains(path) && HasUsableName(path))
            _assets.Add(AssetOf(file, path));
    }

    private InputAsset AssetOf(FileInfo file, string path)
    {
        var asset = new InputAsset(ComposedText.Of(path), file.FullName, Stamp(file, path).Length)
        {
            Root = realRoot,
        };
        try
        {
            using var open = OpenFile.Read(file.FullName, realRoot);
            var (kind, fault) = AssetJudge.Judge(asset.Path, open);
            return asset with
            {
                Kind = kind,
                Fault = fault,
                Size = ImageSize.Of(path, open),
                Length = RandomAccess.GetLength(open),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(InputFolder.Unreadable(path, fault));
            return asset with { Kind = AssetKind.Leftover, Fault = "It cannot be read." };
        }
    }

    // Of a link it is the target that counts. The file may vanish between listing and asking; reading it reports that.
    private static InputFile Stamp(FileInfo file, string path, int round = 0)
    {
        try
        {
            var target = file.LinkTarget is null
                ? file
                : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return new InputFile(path, target.Length, target.LastWriteTimeUtc.Ticks, round);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new InputFile(path, 0, 0, round);
        }
    }

    private bool Confined(FileSystemInfo entry, string path)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            return true;
        _hasLinks = true;
        var real = RealPath.Of(entry.FullName);
        if (real is null)
            Report(
                OutputRules.UnreadableFile, path,
                $"The symbolic link leads nowhere (its target is '{entry.LinkTarget}').");
        else if (Confinement.Fault(real, entry.FullName, realRoot) is { } fault)
            Report(
                OutputRules.LinkLeavesInput, path, $"The symbolic link {fault} (its target is '{entry.LinkTarget}').");
        else if (entry is DirectoryInfo
            && (Path.GetDirectoryName(entry.FullName) + "/").StartsWith(real + "/", StringComparison.Ordinal))
            Report(
                OutputRules.LinkLeavesInput, path,
                "The symbolic link leads to a folder that it is in, a circle without end.");
        else
            return true;
        return false;
    }

    private void Report(Rule rule, string path, string message, string? help = null) =>
        diagnostics.Add(new Diagnostic(rule, path, TextSpan.WholeFile, message, help));
}
