using System.Text.RegularExpressions;

namespace StaticArchive.Tests;

/// <summary>What the README and the pages of <c>docs/</c> say is so.</summary>
public sealed partial class ReadmeTests
{
    private const string TableBegin = "<!-- front matter: generated from the code; a test says when it is stale -->\n";
    private const string TableEnd = "<!-- end -->";

    [Fact]
    public void The_table_of_front_matter_is_the_one_in_the_code()
    {
        var writing = Read("docs/writing.md");
        var begin = writing.IndexOf(TableBegin) + TableBegin.Length;
        var end = writing.IndexOf(TableEnd, begin);
        var table = FrontMatterTable();
        if (Environment.GetEnvironmentVariable("WRITE_README") == "1")
            File.WriteAllText(Full("docs/writing.md"), writing[..begin] + table + writing[end..]);
        else
            Assert.True(
                table == writing[begin..end],
                "The table in docs/writing.md is stale; 'WRITE_README=1 dotnet test --filter ReadmeTests' writes it "
                    + "again.");
    }

    [Fact]
    public void The_docs_name_every_setting()
    {
        var settings = Read("docs/settings.md");

        Assert.All(SettingsReader.Keys, key => Assert.Contains($"`{key}`", settings));
    }

    [Fact]
    public void The_docs_name_every_command()
    {
        using var archive = new ArchiveOnDisk();
        var commands = Read("docs/getting-started.md");
        var help = archive.Run("--help").Output;

        foreach (var line in help[help.IndexOf("Commands:")..].Split('\n').Skip(1).Where(line => line.StartsWith("  ")))
            Assert.Contains($"| `{line.Trim().Split(' ')[0]}", commands);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void The_example_story_and_the_settings_of_another_generator_build()
    {
        using var archive = new ArchiveOnDisk();
        Assert.Equal(Block(Read("README.md"), "markdown"), Block(Read("docs/writing.md"), "markdown"));
        archive.Folder.Write("input/archive.yml", Block(Read("docs/moving.md"), "yaml"));
        archive.Folder.Write("input/stories/2023-02-03-exclu-dismantled.md", Block(Read("README.md"), "markdown"));
        archive.Folder.Write(
            "input/stories/2020-01-01-ironchat-intercepted.md", ArchiveOnDisk.Story("IronChat", "Text."));
        archive.Folder.Write("input/stories/2020-01-02-anom-trojan-shield.md", ArchiveOnDisk.Story("ANOM", "Text."));

        var run = archive.Run();

        Assert.Equal(0, run.Code);
        Assert.StartsWith("5 stories", run.Output);
        var page = archive.Folder.Read("output/2023/02/03/exclu-dismantled/index.html");
        Assert.Contains("href=\"/2020/01/01/ironchat-intercepted/\"", page);
        Assert.Contains("<figcaption", page);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void The_examples_of_the_theme_guide_work()
    {
        using var archive = new ArchiveOnDisk();
        Directory.Delete(archive.Folder["theme"], recursive: true);
        var guide = Read("docs/theme.md");
        string After(string text, string language) => Block(guide[guide.IndexOf(text)..], language);
        archive.Folder.Write("theme/assets/css/99-ours.css", After("Five minutes", "css"));
        archive.Folder.Write("theme/texts/en.yml", After("Write only those that you change", "yaml"));
        archive.Folder.Write("theme/partials/foot.html", After("and edit `theme/partials/foot.html`", "html"));
        archive.Folder.Write(
            "theme/layouts/wide.html",
            After("Your own layout", "html")
                .Replace("{{ page.story.body }}", After("and the name\nof the file", "html")));
        archive.Folder.Write("theme/blocks/ship.html", After("and `theme/blocks/ship.html` draws it", "html"));
        archive.Folder.Write("input/_data/ships.csv", After("and the name\nof the file", ""));
        archive.Folder.Write(
            "input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\n" + After("Your own kinds", "yaml")
        );
        archive.Folder.Write("input/glossary/fathom.md", After("Your own kinds", "markdown"));
        archive.Folder.Write(
            "input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("Third story\nlayout: wide", "Text."));
        archive.Folder.Write(
            "input/stories/2021-04-08-fourth.md", ArchiveOnDisk.Story("Fourth story", After("Your own blocks", "")));

        var run = archive.Run();

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.DoesNotContain("SA", run.Output);
        var page = archive.Folder.Read("output/stories/third/index.html");
        Assert.Contains("<th>Anna</th><td>1,200</td><td>1804</td>", page);
        Assert.Contains(
            "<p class=\"ship\">Anna, 1,200 tons</p>", archive.Folder.Read("output/stories/fourth/index.html"));
        Assert.Contains("printed in our town", page);
        Assert.Contains("<h1>The years", archive.Folder.Read("output/timeline/index.html"));
        Assert.Contains("Words of the sea", archive.Folder.Read("output/glossary/index.html"));
    }

    [Fact]
    public void Links_between_the_pages_land()
    {
        string[] pages =
        [
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            .. Directory.EnumerateFiles(Full("docs"), "*.md"),
        ];
        foreach (var page in pages)
        {
            foreach (Match link in Link().Matches(Code().Replace(Read(page), "")))
            {
                var target = Path.Join(Path.GetDirectoryName(Full(page)), link.Groups[1].Value);
                Assert.True(
                    Path.Exists(target),
                    $"{Path.GetFileName(page)} links to {link.Groups[1].Value}, which is not there.");
            }
        }
    }

    [Fact]
    public void The_map_of_the_source_names_only_what_is_there()
    {
        var source = Full("src");
        var map = File.ReadAllText(Path.Join(source, "README.md"));
        var there = Directory.EnumerateFileSystemEntries(source, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"))
            .Select(path => Directory.Exists(path) ? path + "/" : path)
            .ToArray();
        var named = SourcePath().Matches(map).Select(match => match.Value).Distinct().ToArray();

        Assert.True(named.Length > 30, "The map has lost its paths, or the test its way.");
        Assert.All(named, name => Assert.Contains(there, path => path.EndsWith("/" + name)));
    }

    [GeneratedRegex(@"\b[A-Z][\w./]*(\.cs|/)(?=[\s`;,:])")]
    private static partial Regex SourcePath();

    // Links to files of the repository, with or without a fragment, and pictures.
    [GeneratedRegex(@"(?:\]\(|src(?:set)?="")(?!https?:|xref:|/)([\w./-]+)(?:#[\w-]*)?[)""]")]
    private static partial Regex Link();

    // What is shown, and not meant.
    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    private static string FrontMatterTable()
    {
        var table = new StringBuilder("| key | means | example |\n|---|---|---|\n");
        foreach (var key in FrontMatterFields.All)
        {
            var names = string.Join(", ", key.Spellings.Prepend(key.Name).Select(name => $"`{name}`"));
            table.Append("| ")
                .Append(names).Append(" | ").Append(key.Summary).Append(" | `").Append(key.Example).Append("` |\n");
        }
        return table.ToString();
    }

    private static string Full(string path) => Path.Combine(Repository.Root, path);

    private static string Read(string path) => File.ReadAllText(Full(path));

    private static string Block(string text, string language)
    {
        var begin = text.IndexOf($"```{language}\n") + language.Length + 4;
        return text[begin..text.IndexOf("\n```", begin)] + "\n";
    }
}
