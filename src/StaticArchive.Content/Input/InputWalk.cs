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

    private enum FolderRole
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

    public InputListing Run(InputLayout layout)
    {
        if (layout.NamesStories)
            WalkParts(layout);
        else
            Walk(new DirectoryInfo(root), "", FolderRole.Pages, 0);
        foreach (var (folder, target) in layout.Static)
            WalkStatic(folder, target);
        if (!layout.IsWhole)
            RemoveRepeated();
        _stories.Sort(ByPath);
        _folderMetadata.Sort(ByPath);
        _assets.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new InputListing([.. _stories], [.. _folderMetadata], [.. WithoutTwins()]) { HasLinks = _hasLinks };
    }

    // Folders that settings name are read whatever their names begin with.
    private void WalkParts(InputLayout layout)
    {
        foreach (
            var place in layout
                .Content.Concat(layout.Pages)
                .Append(InputFolder.FacetsFolder)
                .Append(InputFolder.ThreadsFolder)
                .Distinct(StringComparer.Ordinal))
        {
            var role = place == InputFolder.FacetsFolder ? FolderRole.Facets
                : place == InputFolder.ThreadsFolder ? FolderRole.Facet
                : FolderRole.Pages;
            WalkPart(place, place, role);
        }
        foreach (var place in layout.Copied)
            WalkPart(place, place, FolderRole.Static);
    }

    // A part may be within another.
    private void RemoveRepeated()
    {
        Distinct(_stories, static story => story.Path);
        Distinct(_folderMetadata, static metadata => metadata.Path);
        Distinct(_assets, static asset => asset.Path);
    }

    private void WalkPart(string place, string path, FolderRole role)
    {
        var full = Path.Join(root, place);
        FileSystemInfo entry = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        if (place.Length > 0 && (!entry.Exists || !Confined(entry, place)))
            return;
        if (entry is DirectoryInfo folder)
            Walk(folder, path, role, 1);
        else
            Take((FileInfo)entry, path, role);
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

    private static void Distinct<T>(List<T> entries, Func<T, string> pathOf)
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
        foreach (var path in changed)
        {
            if (IsLeftOut(path))
                continue;
            var file = new FileInfo(Path.Join(root, path));
            var isThere =
                file.Exists
                && (file.Attributes & FileAttributes.ReparsePoint) == 0
                && !OpenFile.IsSpecial(file.FullName);
            if (InputListing.Find(listing.Stories, path, static story => story.Path) is >= 0 and var story && isThere)
                listing = listing with { Stories = listing.Stories.SetItem(story, Stamp(file, path, round)) };
            else if (
                InputListing.Find(listing.FolderMetadata, path, static metadata => metadata.Path)
                    is >= 0
                        and var metadata
                && isThere)
                listing = listing with
                {
                    FolderMetadata = listing.FolderMetadata.SetItem(metadata, Stamp(file, path, 0)),
                };
            else if (
                InputListing.Find(listing.Assets, path, static asset => asset.Path) is >= 0 and var asset
                && isThere)
                listing = listing with { Assets = listing.Assets.SetItem(asset, AssetOf(file, path)) };
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
        if (
            Path.GetFileNameWithoutExtension(entry.Name).Equals("_directory", StringComparison.OrdinalIgnoreCase)
            && entry is FileInfo)
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
            var childRole = RoleOf(entry.Name, role, depth);
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

    // What a folder of that name is, or null when nothing in it is looked at.
    private static FolderRole? RoleOf(string name, FolderRole parent, int depth) =>
        name == InputFolder.WellKnownFolder && depth == (parent == FolderRole.Static ? 1 : 0) ? FolderRole.WellKnown
        : name[0] == '.' ? null
        : depth == 0 && name == InputFolder.FacetsFolder ? FolderRole.Facets
        : depth == 0 && name == InputFolder.ThreadsFolder ? FolderRole.Facet
        : name[0] == '_' && parent == FolderRole.Pages && UnderscoreFolders.MayHoldMedia(name)
            && !UnderscoreFolders.IsRead(name) ? FolderRole.Media
        : name[0] == '_' && parent is not (FolderRole.Static or FolderRole.Media)
            && !UnderscoreFolders.IsRead(name) ? null
        : parent is FolderRole.Pages or FolderRole.WellKnown or FolderRole.Static or FolderRole.Media ? parent
        : parent == FolderRole.Facets ? FolderRole.Facet
        : null;

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
        if (
            path.Split('/').Select(name => PathSegment.Fault(name)).FirstOrDefault(fault => fault is not null)
            is not { } fault)
            return true;
        Report(OutputRules.UnusableName, path, $"The name {fault}.");
        return false;
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
            _folderMetadata.Add(Stamp(file, path, 0));
        else if (IsStory(file.Name) && !LeftoverNames.IsFile(file.Name) && role is FolderRole.Pages or FolderRole.Facet)
            _stories.Add(Stamp(file, path, 0));
        else if ((role is FolderRole.Pages or FolderRole.WellKnown or FolderRole.Static
                || (role == FolderRole.Media && FileSignature.IsShown(file.Extension)))
            && path != InputFolder.SettingsName && !HostTablesReader.Names.Contains(path) && HasUsableName(path))
            _assets.Add(AssetOf(file, path));
    }

    private InputAsset AssetOf(FileInfo file, string path)
    {
        var asset = new InputAsset(ComposedText.Of(path), file.FullName, Stamp(file, path, 0).Length)
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

    private static bool IsStory(string name) => UnderscoreFolders.IsMarkdown(name);

    // Of a link it is the target that counts. The file may vanish between listing and asking; reading it reports that.
    private static InputFile Stamp(FileInfo file, string path, int writes)
    {
        try
        {
            var target = file.LinkTarget is null
                ? file
                : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return new InputFile(path, target.Length, target.LastWriteTimeUtc.Ticks, writes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new InputFile(path, 0, 0, writes);
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
        else if (
            entry is DirectoryInfo
            && (Path.GetDirectoryName(entry.FullName) + "/").StartsWith(real + "/", StringComparison.Ordinal))
            Report(
                OutputRules.LinkLeavesInput, path,
                "The symbolic link leads to a folder that it stands in, a circle without end.");
        else
            return true;
        return false;
    }

    private void Report(Rule rule, string path, string message, string? help = null) =>
        diagnostics.Add(new Diagnostic(rule, path, TextSpan.WholeFile, message, help));
}
