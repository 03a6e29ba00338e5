namespace StaticArchive.Tests.Cli;

/// <summary>A site changes a few files of the built-in theme, and sees what a later version changed in them.</summary>
public sealed class ThemeCommandTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public ThemeCommandTests() => Directory.Delete(_archive.Folder["theme"], recursive: true);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Copies_a_file_that_can_then_be_changed()
    {
        var copy = _archive.Run("theme", "copy", "layouts/page.html", "texts");
        _archive.Folder.Write("theme/layouts/page.html", "<html><body>Mine</body></html>");
        _archive.Folder.Write("input/about.md", "---\ntitle: About\ntype: page\n---\n\nText.\n");

        Assert.Equal((0, ""), (copy.Code, copy.Error));
        Assert.Contains("copied theme/texts/en.yml\n", copy.Output);
        Assert.Equal($"contract: {ThemeManifest.Contract}\n", _archive.Folder.Read("theme/theme.yml"));
        Assert.Equal(0, _archive.Run("build").Code);
        Assert.Equal("<html><body>Mine</body></html>", _archive.Folder.Read("output/about/index.html"));
    }

    [Fact]
    public void Never_overwrites_and_offers_the_nearest_name()
    {
        _archive.Run("theme", "copy", "layouts/page.html");

        Assert.Contains("theme/layouts/page.html is there already.", _archive.Run("theme", "copy", "layouts").Error);
        Assert.Contains(
            "Did you mean 'layouts/story.html'?", _archive.Run("theme", "copy", "layouts/stroy.html").Error);
    }

    [Fact]
    public void Lists_whose_file_is_used()
    {
        _archive.Run("theme", "copy", "layouts/page.html");
        _archive.Folder.Write("theme/partials/own.html", "x");

        var lines = _archive.Run("theme", "list").Output.Split('\n');

        Assert.Contains("layouts/story.html", lines);
        Assert.Contains("layouts/page.html  replaced by theme/layouts/page.html", lines);
        Assert.Contains("partials/own.html  only in theme/partials/own.html", lines);
    }

    [Fact]
    public void Tells_a_change_of_the_site_from_one_of_a_later_version()
    {
        Assert.StartsWith("No file in theme replaces", _archive.Run("theme", "diff").Output);
        _archive.Run(
            "theme", "copy", "layouts/page.html", "layouts/story.html", "layouts/home.html", "layouts/year.html",
            "layouts/month.html");
        var note = _archive.Folder.Read("theme/_copied.txt").Split('\n');
        string Old(string path) => note.Single(line => line.EndsWith(" " + path));
        // As an earlier version's file would have been noted.
        var hashOfX = CopiedFiles.HashOf("x\n"u8.ToArray());
        _archive.Folder.Write("theme/_copied.txt", string.Join('\n', note)
            .Replace(Old("layouts/home.html"), $"{hashOfX} layouts/home.html")
            .Replace(Old("layouts/year.html"), $"{hashOfX} layouts/year.html")
            .Replace(Old("layouts/month.html") + "\n", ""));
        foreach (var (path, text) in new[] { ("story", "mine"), ("home", "x\r\n"), ("year", "y\n"), ("month", "z\n") })
            _archive.Folder.Write($"theme/layouts/{path}.html", text);

        const string Diff = "static-archive theme diff";
        Assert.Equal(
            $"""
            layouts/home.html: this version's changed since it was copied; remove the file, or copy it again
            layouts/month.html: differs from this version's
            layouts/page.html: the same as in this version; it can be removed
            layouts/story.html: changed here; this version's is as it was copied
            layouts/year.html: changed here, and in this version since it was copied; see '{Diff} layouts/year.html'

            """.ReplaceLineEndings("\n"),
            _archive.Run("theme", "diff").Output);
    }

    [Fact]
    public void Words_of_a_language_lie_over_the_built_in_ones()
    {
        Directory.CreateDirectory(_archive.Folder["theme/texts"]);
        File.WriteAllText(_archive.Folder["theme/texts/en.yml"], "timeline: The years\n");

        Assert.Contains("texts/en.yml  under the words of theme/texts/en.yml\n", _archive.Run("theme", "list").Output);
        Assert.Equal("texts/en.yml: its words replace this version's; all others come from the program\n",
            _archive.Run("theme", "diff").Output);
    }

    [Fact]
    public void Shows_the_lines_that_differ()
    {
        _archive.Run("theme", "copy", "layouts/page.html");
        var lines = _archive.Folder.Read("theme/layouts/page.html").Split('\n').ToList();
        lines.Insert(1, "<p>Mine</p>");
        lines.RemoveAt(lines.Count - 2);
        _archive.Folder.Write("theme/layouts/page.html", string.Join('\n', lines));

        var diff = _archive.Run("theme", "diff", "layouts/page.html").Output.Split('\n');

        Assert.Equal(
            ["+<p>Mine</p>", "-{{ component 'foot' }}"],
            diff.Skip(2).Where(line => line.Length > 0 && line[0] is '+' or '-'));
        Assert.Contains("…", diff);
    }
}
