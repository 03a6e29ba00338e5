using StaticArchive.Import.Sites;
using StaticArchive.Import.Writing;
using static StaticArchive.Cli.Terminal.TerminalText;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints what an import did and what is left to do.</summary>
internal static class ImportText
{
    private const int MaxFiles = 5;

    /// <summary>Prints the report.</summary>
    /// <param name="site">The export.</param>
    /// <param name="report">What was written.</param>
    /// <param name="newSettings">The settings file, where the import wrote it.</param>
    /// <param name="environment">Where to.</param>
    public static void Print(
        ExportedSite site, ImportReport report, string? newSettings, CommandEnvironment environment)
    {
        var output = environment.Output;
        output.WriteLine($"{Counts(site)} from {site.Program}.");
        output.WriteLine($"Files: {report.New.Count} new, {report.Changed.Count} changed, {report.Same} the same"
            + (report.Missing > 0 ? $", {report.Missing} no longer in the export." : "."));
        if (newSettings is not null)
            output.WriteLine($"{newSettings} is new. Check its title, address and language.");
        Files(output, report.Kept, "changed by you and not in the export, kept as you have them");
        Files(output, report.Conflicts,
            "changed by you and in the export too, kept as you have them; --overwrite takes the export's text");
        Files(output, report.Deleted, "deleted by you, not written again");
        Images(output, site);
        var notes = site.Notes.Lines().ToList();
        if (notes.Count > 0)
            output.WriteLine("What to look at:");
        foreach (var line in notes)
            output.WriteLine("  " + Safe(line));
        output.WriteLine(
            "Next: 'static-archive check' says what is left to do, 'static-archive preview' shows the site.");
    }

    private static string Counts(ExportedSite site)
    {
        var drafts = site.Stories.Count(story => story.IsDraft);
        var pages = site.Stories.Count(story => story is { IsPage: true, IsDraft: false });
        var stories = site.Stories.Length - drafts - pages;
        return Number(stories, "story", "stories")
            + (pages > 0 ? $", {Number(pages, "page")}" : "")
            + (drafts > 0 ? $", {Number(drafts, "draft")}" : "");
    }

    private static void Files(TextWriter output, List<string> files, string what)
    {
        if (files.Count == 0)
            return;
        output.WriteLine($"{files.Count} {what}:");
        foreach (var file in files.Take(MaxFiles))
            output.WriteLine("  " + Safe(file));
        if (files.Count > MaxFiles)
            output.WriteLine($"  and {files.Count - MaxFiles} more");
    }

    // Images are named, not fetched: an import works without a network.
    private static void Images(TextWriter output, ExportedSite site)
    {
        if (site.Images.Length == 0)
            return;
        output.WriteLine(
            $"Stories show {Number(site.Images.Length, "image")} of the old site. Copy them into the input "
                + "folder at the same paths:");
        var folders = site.Images.CountBy(image => image[..(image.LastIndexOf('/') + 1)]).ToList();
        foreach (var (folder, count) in folders.Take(MaxFiles))
            output.WriteLine($"  {Safe(folder)} ({count})");
        if (folders.Count > MaxFiles)
            output.WriteLine($"  and {folders.Count - MaxFiles} more folders");
    }
}

/// <summary>Prints what became of another generator's site, and by kind what is left to do.</summary>
internal static class InitFromText
{
    private const int MaxPlaces = 3;
    private const int MaxTags = 8;

    /// <summary>Prints the report.</summary>
    /// <param name="site">The old site.</param>
    /// <param name="build">What its files gave with the new settings.</param>
    /// <param name="settings">The settings file.</param>
    /// <param name="environment">Where to.</param>
    public static void Print(SiteDescription site, BuildResult build, string settings, CommandEnvironment environment)
    {
        var output = environment.Output;
        output.WriteLine(
            $"This is {site.Generator}{(site.ConfigFile is { } file ? $" ({file})" : "")}. {settings} is new; "
                + "no other file was touched.");
        var stories = build.Site?.Archive.Stories ?? [];
        var pages = build.Site?.Archive.Pages.Length ?? 0;
        output.WriteLine($"With it, {Number(stories.Length, "story", "stories")} and "
            + $"{Number(pages, "page")} build{Addresses(stories)}{Links(build.Site?.Archive)}.");
        foreach (var note in site.Notes)
            output.WriteLine($"Not carried over: {Safe(note)}.");
        Findings(output, build);
        output.WriteLine("\nNext:\n"
            + "  static-archive check             every finding with its line\n"
            + "  static-archive preview           show the site in a browser\n"
            + (build.Diagnostics.Any(finding => finding.Severity == Severity.Error)
                ? "  static-archive build --keep-going   write the site to output/, without the files that have errors"
                : "  static-archive build             write the site to output/"));
    }

    private static string Addresses(IReadOnlyList<Story> stories) =>
        stories.Count == 0 ? "" : $", such as {Safe(stories[^1].Url)}";

    private static string Links(Archive? archive)
    {
        if (archive is null)
            return "";
        var links = Enumerable.Range(0, archive.Stories.Length).Sum(story => archive.LinksTo[story].Length);
        return $", with {Number(links, "link")} between stories and "
            + Number(archive.Assets.Length, "file");
    }

    private static void Findings(TextWriter output, BuildResult build)
    {
        if (build.LeftOut > 0)
            output.WriteLine(ReportPrinter.LeftOut(build.LeftOut));
        var kinds = build.Diagnostics.Where(finding => finding.Severity != Severity.Off)
            .GroupBy(finding => (finding.Severity, finding.Rule.Id, finding.Rule.Name))
            .OrderByDescending(kind => kind.Key.Severity).ThenByDescending(kind => kind.Count())
                .ThenBy(kind => kind.Key.Id, StringComparer.Ordinal)
            .ToList();
        if (kinds.Count == 0)
            return;
        Removed(output, build);
        if (kinds[0].Key.Severity > Severity.Info)
            output.WriteLine("\nWhat is left to do, by kind:");
        foreach (var kind in kinds.Where(kind => kind.Key.Severity > Severity.Info))
        {
            var files = kind.Select(finding => finding.Path).Distinct().ToList();
            var isError = kind.Key.Severity == Severity.Error;
            output.WriteLine(
                $"  {kind.Count(),5} × {kind.Key.Name} in {Number(files.Count, "file")}"
                + $"{(isError ? ", left out until mended" : "")}: {Safe(kind.First().Message)}");
            output.WriteLine(
                "          " + string.Join(", ", files.Take(MaxPlaces).Select(file => Safe(file)))
                + $"{(files.Count > MaxPlaces ? ", …" : "")}");
            Counts(output, kind);
        }
        var notes = kinds.Where(kind => kind.Key.Severity == Severity.Info
            && kind.Key.Id != BodyRules.RemovedMarkup.Id).ToList();
        if (notes.Count > 0)
            output.WriteLine("\nGood to know: "
                + string.Join(", ", notes.Select(kind => $"{kind.Count()} × {kind.Key.Name}")) + ".");
    }

    // What readers miss: one finding a kind of tag, which says how many there are.
    private static void Removed(TextWriter output, BuildResult build)
    {
        var messages = build.Diagnostics.Where(finding => finding.Rule == BodyRules.RemovedMarkup)
            .Select(finding => finding.Message).OrderByDescending(CountOf).ThenBy(text => text, StringComparer.Ordinal)
            .ToList();
        if (messages.Count > 0)
            output.WriteLine("\nMarkup of the old site that is left out:");
        foreach (var message in messages.Take(MaxTags))
            output.WriteLine($"  {Safe(message)}");
        if (messages.Count > MaxTags)
            output.WriteLine($"  and {messages.Count - MaxTags} more kinds");
    }

    private static int CountOf(string message) =>
        int.TryParse(message.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)
            ? count : 0;

    // Addresses of the old site's other parts, by their first part.
    private static void Counts(TextWriter output, IEnumerable<Diagnostic> findings)
    {
        var group = new FindingGroup([.. findings.Select(finding => new LocatedFinding(finding, finding.Path))]);
        if (group.KindsText is not { } kinds)
            return;
        output.WriteLine($"          {Safe(kinds)}");
        output.WriteLine($"          {Safe(group.Help)}");
    }
}
