using System.Buffers;

namespace StaticArchive.Catalog.Assets;

/// <summary>Decides which files of the input are published, and reports the others.</summary>
internal static class AssetSelection
{
    // More than these of one folder are one finding.
    private const int MaxPerFolder = 3;

    private static readonly string[] TextFiles =
        [".txt", ".text", ".md", ".mdown", ".mkd", ".mkdn", ".mdwn", ".doc", ".docx", ".rtf", ".odt", ".html", ".htm"];

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(" #,[]{}'&!|>%@`\"");

    /// <summary>The files that are published, by path.</summary>
    /// <param name="assets">All of the input folder.</param>
    /// <param name="used">By index: whether something published refers to it.</param>
    /// <param name="isOfStories">Whether the sound or film at that path lies beside stories, or a draft or an excluded
    /// story refers to it: then it may be raw material.</param>
    /// <param name="copy">What the settings name.</param>
    /// <param name="diagnostics">Where the others are reported.</param>
    public static ImmutableArray<InputAsset> Select(
        ImmutableArray<InputAsset> assets,
        bool[] used,
        Func<string, bool> isOfStories,
        ImmutableArray<CopyPattern> copy,
        ICollection<Diagnostic> diagnostics)
    {
        var published = ImmutableArray.CreateBuilder<InputAsset>(assets.Length);
        var left = new List<(Rule Rule, InputAsset Asset)>();
        var unreferenced = new List<InputAsset>();
        for (var i = 0; i < assets.Length; i++)
        {
            var asset = assets[i];
            // Beside the sources of a site's design, only what stories show belongs to the site.
            var isHidden = UnderscoreFolders.IsIn(asset.Path);
            var isNamed = asset.Kind != AssetKind.Leftover && AssetDirectory.IsNamed(asset.Path, copy);
            if (isNamed || asset.Kind == AssetKind.WellKnown
                || (asset.Kind == AssetKind.Passive && used[i])
                || (asset.Kind == AssetKind.Media && (used[i] || (!isHidden && !isOfStories(asset.Path)))))
            {
                published.Add(asset);
                CheckName(asset, diagnostics);
                if (asset.Fault is { } fault && asset.Kind is AssetKind.Passive or AssetKind.Media)
                    diagnostics.Add(new(OutputRules.DoubtfulContent, asset.Path, TextSpan.WholeFile, fault));
                if (asset.Kind == AssetKind.Media && !used[i] && !isNamed)
                    unreferenced.Add(asset);
            }
            else if (!isHidden && !NameFiles.IsUsual(asset.Path))
                left.Add((RuleOf(asset.Kind), asset));
        }
        foreach (var group in unreferenced.GroupBy(asset => FolderOf(asset.Path)))
            ReportUnreferenced([.. group], diagnostics);
        left.RemoveAll(entry => ReportUnreadStory(entry.Asset, isOfStories, diagnostics));
        foreach (var group in left.GroupBy(entry => (entry.Rule, Folder: FolderOf(entry.Asset.Path))))
            Report(group.Key.Rule, group.Key.Folder, [.. group.Select(entry => entry.Asset)], diagnostics);
        return published.DrainToImmutable();
    }

    // A story that was saved by another program, or under a name that ends otherwise, is simply not there.
    private static bool ReportUnreadStory(
        InputAsset asset, Func<string, bool> isOfStories, ICollection<Diagnostic> diagnostics)
    {
        var extension = Path.GetExtension(asset.Path).Trim().ToLowerInvariant();
        if (asset.Kind == AssetKind.Leftover || !TextFiles.Contains(extension) || !isOfStories(asset.Path))
            return false;
        diagnostics.Add(
            new(
                asset.Kind == AssetKind.Refused ? OutputRules.UncopiedFile : OutputRules.UnusedFile, asset.Path,
                TextSpan.WholeFile,
                "No story is read from this file: stories are Markdown, with names that end with '.md'.",
                "Save it as Markdown with front matter; or link to it, or begin its name with '_'.")
            { Severity = Severity.Warning });
        return true;
    }

    private static void ReportUnreferenced(InputAsset[] files, ICollection<Diagnostic> diagnostics)
    {
        var more = files.Length > 1 ? $", nor to {files.Length - 1} more like it in its folder" : "";
        diagnostics.Add(
            new(
                OutputRules.UnreferencedMedia, files[0].Path, TextSpan.WholeFile,
                $"It is published, and nothing refers to it{more}."));
    }

    private static void CheckName(InputAsset asset, ICollection<Diagnostic> diagnostics)
    {
        if (PathSegment.HiddenIn(asset.Path) is { } hidden)
            diagnostics.Add(
                new(
                    OutputRules.HiddenCharacterInName, asset.Path, TextSpan.WholeFile,
                    $"The name of the file holds the character {hidden}."));
    }

    private static Rule RuleOf(AssetKind kind) => kind switch
    {
        AssetKind.Refused => OutputRules.UncopiedFile,
        AssetKind.Leftover => OutputRules.LeftoverFile,
        _ => OutputRules.UnusedFile,
    };

    /// <summary>The folder of a file, with a slash at its end.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static void Report(Rule rule, string folder, InputAsset[] files, ICollection<Diagnostic> diagnostics)
    {
        if (files.Length <= MaxPerFolder)
        {
            foreach (var file in files)
                diagnostics.Add(
                    new(rule, file.Path, TextSpan.WholeFile, MessageOf(rule, file), HelpOf(rule, file.Path)));
            return;
        }
        var where = folder.Length == 0 ? "the input folder" : $"'{folder}'";
        var names = string.Join(", ", files.Take(MaxPerFolder).Select(file => $"'{file.Path[folder.Length..]}'"));
        diagnostics.Add(
            new(
                rule,
                files[0].Path,
                TextSpan.WholeFile,
                $"{files.Length} files in {where} are not published: {names} and {files.Length - MaxPerFolder} more. "
                    + $"{MessageOf(rule, files[0])}",
                folder.Length == 0 ? null : HelpOf(rule, folder + "**")));
    }

    private static string MessageOf(Rule rule, InputAsset file) =>
        rule == OutputRules.UnusedFile ? "Nothing that is published refers to it." : file.Fault ?? rule.Summary;

    private static string? HelpOf(Rule rule, string pattern)
    {
        if (rule == OutputRules.LeftoverFile)
            return null;
        var quoted = pattern.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{pattern}\"" : pattern;
        return rule == OutputRules.UnusedFile
            ? $"Link to it or show it, or add it to archive.yml: 'copy: [{quoted}]'."
            : $"If you trust it, allow it in archive.yml: 'copy: [{quoted}]'; else begin its name with '_'.";
    }
}
