using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>new "Headline"</c>: begins a story where the newest ones are, with every front-matter key.</summary>
internal static class NewCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var headline = new Argument<string[]>("headline")
        {
            Description = "The story's headline; in quotes, or as words.",
            Arity = ArgumentArity.OneOrMore,
        };
        var date = CommandOption.Text("--date", "date",
            "When the story is dated, as exactly as it is known: 1804, 1804-07 or 1804-07-21. [default: today]");
        var section = CommandOption.Text("--section", "name", "The story's section.");
        var language = CommandOption.Text("--lang", "tag", "The story's language, such as de-CH.");
        var follows = new Option<string[]>("--follows")
        {
            Description = "The id of a story that it follows up; may be given again.",
            HelpName = "id",
        };
        var draft = new Option<bool>("--draft")
        {
            Description = "Whether it is a draft: 'false' publishes it with the next build.",
            DefaultValueFactory = _ => true,
        };
        var command = new Command("new", "Begin a story: a draft with every front-matter key that it can have.")
        {
            headline, date, section, language, follows, draft,
        };
        command.SetAction(result =>
        {
            var settings = site.FindSettings(result);
            var request = new DraftRequest(
                string.Join(' ', result.GetRequiredValue(headline)).Trim(),
                DateOf(result.GetValue(date), settings, environment),
                result.GetValue(draft))
            {
                Section = result.GetValue(section),
                Language = LanguageOf(result.GetValue(language)),
                Follows = [.. result.GetValue(follows) ?? []],
            };
            if (!request.Follows.IsEmpty)
                RequireStories(request.Follows, site.Read(result), environment);
            return Run(request, settings, site.Input(result), environment);
        });
        return command;
    }

    private static void RequireStories(IEnumerable<string> names, SiteOptions options, CommandEnvironment environment)
    {
        if (SiteBuilder.Build(options with { IncludeDrafts = true, KeepGoing = true }).Site is not { } built)
            return;
        foreach (var name in names)
            _ = StoryName.Find(name, built.Archive, options, environment);
    }

    private static int Run(
        DraftRequest request, ArchiveSettings? settings, string input, CommandEnvironment environment)
    {
        if (request.Headline.Any(char.IsControl))
            throw new UsageException("The headline holds control characters. Write it as plain text on one line.");
        if (Slug.From(request.Headline) is not { Length: > 0 } slug)
            throw new UsageException($"'{request.Headline}' has no letter or digit to make an address from.");
        var folder = DraftFolder.Find(input, request.Date);
        // A file's name can say a day; a year or a month alone is in the front matter.
        var file = Path.Combine(folder,
            request.Date.Length == "2026-03-01".Length ? $"{request.Date}-{slug}.md" : $"{slug}.md");
        var shown = environment.ShownPath(file);
        if (Path.Exists(file))
            throw new UsageException($"{shown} is there already. Edit it, or choose another headline.");
        RequireInside(folder, input, environment);
        FileOperation.Begin("write", file);
        Directory.CreateDirectory(folder);
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            stream.Write(
                Encoding.UTF8.GetBytes(DraftText.Write(request, settings?.Facets ?? FacetDefinition.Defaults)));
        environment.Output.WriteLine(
            request.IsDraft
                ? $"Write the story in {shown}. It is a draft: 'static-archive preview' shows it, 'static-archive "
                    + $"publish {slug}' publishes it."
                : $"Write the story in {shown}. The next build publishes it.");
        return ExitCode.Fine;
    }

    // A folder that is a link may lead anywhere.
    private static void RequireInside(string folder, string input, CommandEnvironment environment)
    {
        var existing = folder;
        while (!Directory.Exists(existing) && new DirectoryInfo(existing).LinkTarget is null
            && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        if (RealPath.Of(input) is { } root && Confinement.Fault(RealPath.Of(existing), existing, root) is { } fault)
            throw new UsageException(
                $"The folder {environment.ShownPath(existing)} {fault}, so no story is written there.");
    }

    private static string DateOf(string? given, ArchiveSettings? settings, CommandEnvironment environment)
    {
        if (given is null)
            return $"{environment.Today(settings?.TimeZone ?? TimeZoneInfo.Local):O}";
        var reading = new DateReader(settings?.TimeZone ?? TimeZoneInfo.Utc).Read(given);
        var fault = (reading.Date is null ? reading.Message : null) ?? $"'{given}' does not begin with a year.";
        return reading.Date is not null && given.Length >= 4 && given.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            ? given.Trim()
            : throw new UsageException($"--date: {fault} {reading.Help}".TrimEnd());
    }

    private static string? LanguageOf(string? given) => given is null ? null : LanguageTag.Read(given)
        ?? throw new UsageException($"--lang takes a language tag such as en or de-CH, not '{given}'.");
}
