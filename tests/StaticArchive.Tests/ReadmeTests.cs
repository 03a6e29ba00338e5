using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticArchive.Tests;

/// <summary>What the README says is so.</summary>
public sealed partial class ReadmeTests
{
    private const string TableBegin = "<!-- front matter: generated from the code; a test says when it is stale -->\n";
    private const string TableEnd = "<!-- end -->";

    private static readonly string File = Path.Join(Repository.Root, "README.md");

    [Fact]
    public void Its_table_of_front_matter_is_the_one_in_the_code()
    {
        var readme = System.IO.File.ReadAllText(File);
        var begin = readme.IndexOf(TableBegin, StringComparison.Ordinal) + TableBegin.Length;
        var end = readme.IndexOf(TableEnd, begin, StringComparison.Ordinal);
        var table = FrontMatterTable();
        if (Environment.GetEnvironmentVariable("WRITE_README") == "1")
            System.IO.File.WriteAllText(File, readme[..begin] + table + readme[end..]);
        else
            Assert.True(table == readme[begin..end], "The table in README.md is stale; 'WRITE_README=1 dotnet test --filter ReadmeTests' writes it anew.");
    }

    [Fact]
    public void It_names_every_setting()
    {
        var settings = Section("## Settings");

        Assert.All(SettingsReader.Keys, key => Assert.Contains($"`{key}`", settings, StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_every_command()
    {
        using var archive = new ArchiveOnDisk();
        var commands = Section("## Commands");
        var help = archive.Run("--help").Output;

        foreach (var line in help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Where(line => line.StartsWith("  ", StringComparison.Ordinal)))
            Assert.Contains($"| `{line.Trim().Split(' ')[0]}", commands, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_example_story_and_settings_build()
    {
        using var archive = new ArchiveOnDisk();
        var readme = System.IO.File.ReadAllText(File);
        archive.Folder.Write("input/archive.yml", Block(readme, "yaml"));
        archive.Folder.Write("input/stories/2023-02-03-exclu-dismantled.md", Block(readme, "markdown"));
        archive.Folder.Write("input/stories/2020-01-01-ironchat-intercepted.md", ArchiveOnDisk.Story("IronChat", "Text."));
        archive.Folder.Write("input/stories/2020-01-02-anom-trojan-shield.md", ArchiveOnDisk.Story("ANOM", "Text."));

        var run = archive.Run();

        Assert.Equal(0, run.Code);
        Assert.StartsWith("5 stories", run.Output, StringComparison.Ordinal);
        var page = archive.Folder.Read("output/2023/02/03/exclu-dismantled/index.html");
        Assert.Contains("href=\"/2020/01/01/ironchat-intercepted/\"", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_of_the_source_names_only_what_is_there()
    {
        var source = Path.Join(Repository.Root, "src");
        var map = System.IO.File.ReadAllText(Path.Join(source, "README.md"));
        var there = Directory.EnumerateFileSystemEntries(source, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => Directory.Exists(path) ? path + "/" : path)
            .ToArray();
        var named = SourcePath().Matches(map).Select(match => match.Value).Distinct().ToArray();

        Assert.True(named.Length > 30, "The map has lost its paths, or the test its way.");
        Assert.All(named, name => Assert.Contains(there, path => path.EndsWith("/" + name, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\b[A-Z][\w./]*(\.cs|/)(?=[\s`;,:])")]
    private static partial Regex SourcePath();

    private static string FrontMatterTable()
    {
        var table = new StringBuilder("| key | means | example |\n|---|---|---|\n");
        foreach (var key in FrontMatterFields.All)
        {
            var names = string.Join(", ", key.Spellings.Prepend(key.Name).Select(name => $"`{name}`"));
            table.Append("| ").Append(names).Append(" | ").Append(key.Summary).Append(" | `").Append(key.Example).Append("` |\n");
        }
        return table.ToString();
    }

    private static string Section(string heading)
    {
        var readme = System.IO.File.ReadAllText(File);
        var begin = readme.IndexOf(heading + "\n", StringComparison.Ordinal);
        var end = readme.IndexOf("\n## ", begin + heading.Length, StringComparison.Ordinal);
        return readme[begin..end];
    }

    private static string Block(string text, string language)
    {
        var begin = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[begin..text.IndexOf("\n```", begin, StringComparison.Ordinal)] + "\n";
    }
}
