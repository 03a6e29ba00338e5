using System.CommandLine;
using StaticArchive.Import.Clips;

namespace StaticArchive.Cli;

/// <summary><c>publish</c>: takes a draft to publication.</summary>
internal static class PublishCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var story = new Argument<string>("story") { Description = "A draft: its file, id or address." };
        var date = CommandOption.Parsed("--date", "date", "The date of publication. [default: today]",
            "a day such as 2026-03-01", CommandOption.Day);
        var keep = CommandOption.Flag("--keep-date", "Leave the date as it is, for a story of long ago.");
        var command = new Command("publish",
            "Publish a draft: date it, switch the draft off, rename its file, and keep the links to it.")
        {
            story, date, keep,
        };
        command.SetAction(result => Run(
            result.GetRequiredValue(story), result.GetValue(date), result.GetValue(keep), site.Read(result),
            environment));
        return command;
    }

    private static int Run(
        string name, DateOnly? date, bool keepDate, SiteOptions options, CommandEnvironment environment)
    {
        var build = SiteBuilder.Build(options with { IncludeDrafts = true, KeepGoing = true });
        if (build.Site is not { } site)
        {
            environment.Error.WriteLine(
                "static-archive: The archive has errors in its settings or theme. 'static-archive check' reports them."
            );
            return ExitCode.BadContent;
        }
        var story = site.Archive.Stories[StoryName.Find(name, site.Archive, options, environment)];
        var from = Path.Combine(options.InputFolder, story.Path);
        if (!story.Draft)
            throw new UsageException($"{environment.ShownPath(from)} is not a draft.");
        if (File.ReadLines(from).Contains(ClipText.Placeholder))
            throw new UsageException(
                $"{environment.ShownPath(from)} still says '{ClipText.Placeholder}' Write it, or remove that line.");
        var settings = site.Archive.Settings;
        var published = keepDate ? null : $"{date ?? environment.Today(settings.TimeZone):O}";
        var to = published is null ? from : TargetOf(from, published, options.InputFolder);
        if (to != from && Path.Exists(to))
            throw new UsageException($"{environment.ShownPath(to)} is there already. Rename one of the two.");
        var keys = EditorKey.All(settings);
        var links = new MovedLinks(options.InputFolder, story.Path, Relative(options.InputFolder, to));
        var text = DraftPublication.Of(
            File.ReadAllText(from),
            keys[FrontMatterFields.Published.Index].Names,
            keys[FrontMatterFields.Draft.Index].Names,
            published);
        var changed = Move(from, to, links.OwnLinks(text), links, options.InputFolder);
        var dated = published is null ? "" : $", and dated {published}";
        environment.Output.WriteLine($"{environment.ShownPath(to)} is no longer a draft{dated}.");
        if (to != from)
            environment.Output.WriteLine($"  it was {environment.ShownPath(from)}");
        foreach (var path in changed)
            environment.Output.WriteLine($"  its link is brought up to date in {environment.ShownPath(path)}");
        // It may link to what is a draft still.
        var next = SiteBuilder.Build(options);
        var errors = next.Diagnostics.Count(finding => finding.Severity == Severity.Error);
        environment.Output.WriteLine(next.Site is not null ? "The next build publishes it."
            : $"{TerminalText.Number(errors, "error has", "errors have")} to be mended before a build publishes it: "
                + "'static-archive check' names them.");
        return ExitCode.Fine;
    }

    private static string TargetOf(string from, string date, string input)
    {
        var name = DraftPublication.NameOf(Path.GetFileName(from), date);
        return name == Path.GetFileName(from) ? from
            : Path.Combine(DraftFolder.ForDate(Path.GetDirectoryName(from)!, input, date), name);
    }

    // The new file first: killed at any moment, the story is there.
    private static List<string> Move(string from, string to, string text, MovedLinks links, string input)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        AtomicFile.Write(to, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        var changed = new List<string>();
        if (to == from)
            return changed;
        File.Delete(from);
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint
        };
        foreach (var path in Directory.EnumerateFiles(input, "*.*", all).Where(IsText).Order(StringComparer.Ordinal))
        {
            var before = File.ReadAllBytes(path);
            var after = Encoding.UTF8.GetBytes(links.LinksTo(Relative(input, path), Encoding.UTF8.GetString(before)));
            if (path == to || before.AsSpan().SequenceEqual(after))
                continue;
            AtomicFile.Write(path, stream => stream.Write(after));
            changed.Add(path);
        }
        return changed;
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".md" or ".markdown" or ".yml";

    private static string Relative(string input, string path) => Path.GetRelativePath(input, path).Replace('\\', '/');
}
