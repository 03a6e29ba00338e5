using System.CommandLine;
using StaticArchive.Import.Clips;
using StaticArchive.Import.Writing;

namespace StaticArchive.Cli;

/// <summary><c>clip FILE.html</c>: a draft from somebody else's article, with its source and without its
/// text.</summary>
internal static class ClipCommand
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const int MaxQuote = 1_000;

    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var page = new Argument<string>("page")
        {
            Description =
            "The saved page, '-' for standard input, or an address with --fetch."
        };
        var fetch = CommandOption.Flag("--fetch", "Load the page from its address.");
        var address = CommandOption.Text("--address", "address", "Where the page comes from, if it does not say so.");
        var quote = new Option<int>("--quote")
        {
            Description = "Quote that many words of the text. [default: none]",
            HelpName = "words",
        };
        var keep = CommandOption.Flag("--keep",
            "Keep the page in the input folder's _sources, which is not published.");
        var command = new Command("clip",
            "Begin a story from somebody else's article: headline, byline, date, source, related headlines.")
        {
            page, fetch, address, quote, keep,
        };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(page);
            var given = Address(result.GetValue(address) ?? (result.GetValue(fetch) ? name : null));
            var words = Math.Clamp(result.GetValue(quote), 0, MaxQuote);
            var text = result.GetValue(fetch) ? Load(given!, environment) : Read(name, environment);
            return Run(text, given, words, result.GetValue(keep), site.Input(result), environment);
        });
        return command;
    }

    private static int Run(
        string text, string? address, int words, bool keep, string input, CommandEnvironment environment)
    {
        var isHtml = text.Contains("</", StringComparison.Ordinal);
        var page = isHtml ? SavedPage.Read(text, address) : SavedText.Read(text) with { Address = address };
        if (page.Headline is null || Slug.From(page.Headline) is not { Length: > 0 } slug)
            throw new UsageException("The page has no headline. Save the whole page, not a part of it.");
        var today = environment.Today(TimeZoneInfo.Local);
        var date = page.Published is { } published ? DateOnly.FromDateTime(published.DateTime) : today;
        var day = $"{date:O}";
        var files = new ImportFolder(input);
        var file = Path.GetRelativePath(input, Path.Combine(DraftFolder.Find(input, day), $"{day}-{slug}.md"))
            .Replace('\\', '/');
        var shown = environment.ShownPath(Path.Combine(input, file));
        if (files.Read(file) is not null)
            throw new UsageException($"{shown} is there already. Edit it, or remove it to clip the page once more.");
        var kept = keep ? $"_sources/{slug}{(isHtml ? ".html" : ".txt")}" : null;
        if (kept is not null)
            files.Write(kept, Encoding.UTF8.GetBytes(text));
        var draft = ClipText.Write(page, today, words, kept, OwnHeadlines.Of(input).IdOf);
        files.Write(file, Encoding.UTF8.GetBytes(draft));
        environment.Output.WriteLine($"{shown} is there for you to write. It is a draft, and holds "
            + (words > 0 ? $"at most {words} words" : "nothing") + " of the page's text.");
        if (page.Address is null)
            environment.Output.WriteLine(
                "The page does not say where it comes from. Add 'url' to its source, or clip it again with --address.");
        return ExitCode.Fine;
    }

    private static string? Address(string? text) =>
        text is null || SitePath.IsWebAddress(text) ? text
        : throw new UsageException($"'{text}' is not an address such as https://paper.example/story.");

    private static string Read(string name, CommandEnvironment environment)
    {
        if (SitePath.IsWebAddress(name))
            throw new UsageException(
                $"'{name}' is an address. Add --fetch to load it, or save the page and name the file.");
        if (name == "-")
            return (environment.Answers ?? Console.In).ReadToEnd();
        var file = environment.FullPath(name);
        if (!File.Exists(file))
            throw new UsageException($"There is no file {environment.ShownPath(file)}.");
        if (new FileInfo(file).Length > MaxBytes)
            throw new UsageException($"{environment.ShownPath(file)} has more than 16 MB, which no article does.");
        return File.ReadAllText(file);
    }

    private static string Load(string address, CommandEnvironment environment)
    {
        using var client =
            new HttpClient { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MaxBytes };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("static-archive");
        try
        {
            return client.GetStringAsync(new Uri(address), environment.Stop).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            throw new UsageException($"{address} cannot be loaded: {fault.Message}");
        }
    }
}
