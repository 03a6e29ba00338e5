using System.CommandLine;
using System.Globalization;
using System.Text;

namespace StaticArchive.Cli;

/// <summary><c>new "Headline"</c>: puts a draft with every front-matter key where the newest stories are.</summary>
internal static class NewCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var headline = new Argument<string>("headline") { Description = "The story's headline, in quotes." };
        var site = new SiteArguments();
        var command = new Command("new", "Begin a story: a draft dated today, with every front-matter key that it can have.");
        command.Add(headline);
        site.AddInputTo(command);
        command.SetAction(result => Run(result.GetRequiredValue(headline).Trim(), site.InputFolder(result, surroundings), surroundings));
        return command;
    }

    private static int Run(string headline, string input, Surroundings surroundings)
    {
        if (headline.Any(char.IsControl))
            throw new UsageException("The headline holds control characters. Write it as plain text on one line.");
        if (Slug.From(headline) is not { Length: > 0 } slug)
            throw new UsageException($"'{headline}' has no letter or digit to make an address from.");
        var folder = DraftFolder.Find(input, surroundings.Today);
        var date = surroundings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"{date}-{slug}.md");
        var shown = surroundings.ShownPath(file);
        if (Path.Exists(file))
            throw new UsageException($"{shown} is there already. Edit it, or choose another headline.");
        Directory.CreateDirectory(folder);
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
            stream.Write(Encoding.UTF8.GetBytes(DraftText.Write(headline, date, Facets(input))));
        surroundings.Output.WriteLine($"{shown} is there for you to write. It is a draft: 'static-archive preview' shows it, 'build' leaves it out.");
        return ExitCode.Fine;
    }

    // Settings with faults are no hindrance: the draft then has the facets that an archive has by default.
    private static IEnumerable<FacetDefinition> Facets(string input)
    {
        var file = Path.Combine(input, "archive.yml");
        var settings = File.Exists(file) ? SettingsReader.Read(File.ReadAllBytes(file), "archive.yml", []) : null;
        return settings?.Facets ?? FacetDefinition.Defaults;
    }
}
