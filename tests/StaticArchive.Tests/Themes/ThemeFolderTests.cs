using Xunit;

namespace StaticArchive.Tests.Themes;

public sealed class ThemeFolderTests
{
    [Fact]
    public void The_reference_in_the_theme_is_fresh()
    {
        var path = Path.Join(Repository.Theme, "README.md");
        var fresh = ThemeReference.Write();

        if (Environment.GetEnvironmentVariable("WRITE_THEME_REFERENCE") == "1")
            File.WriteAllText(path, fresh);

        Assert.Equal(fresh, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("layouts/story.html", "a\n{{ if x }}", "SA0701", "layouts/story.html", 2)]
    [InlineData("layouts/story.html", "{{ include 'teasre' }}", "SA0701", "layouts/story.html", 1)]
    [InlineData("layouts/story.html", "\n\n{{ import page }}", "SA0701", "layouts/story.html", 3)]
    [InlineData("layouts/stroy.html", "x", "SA0704", "layouts/stroy.html", 0)]
    [InlineData("partials/lonely.html", "x", "SA0704", "partials/lonely.html", 0)]
    [InlineData("texts/en.yml", "home: Home", "SA0705", "texts/en.yml", 0)]
    public void A_fault_in_a_theme_is_told_of_when_it_is_loaded(string file, string text, string rule, string path, int line)
    {
        using var files = new ThemeOnDisk((file, text));

        var found = files.Load().Diagnostics[0];

        Assert.Equal((rule, path, line), (found.Rule.Id, found.Path, found.Span.Line));
    }

    [Fact]
    public void A_missing_layout_is_told_of()
    {
        using var files = new ThemeOnDisk();
        files.Remove("layouts/story.html");

        var (theme, diagnostics) = files.Load();

        Assert.Null(theme);
        Assert.Equal((ThemeRules.MissingLayout, "layouts/story.html"), (Assert.Single(diagnostics).Rule, diagnostics[0].Path));
    }

    [Fact]
    public void Style_sheets_become_one_small_file_whose_name_follows_its_content()
    {
        using var files = new ThemeOnDisk(
            ("assets/css/10-a.css", "/* no */ a > b ,\n c { color : red ; content: \"; /* yes */\" ; }\n"),
            ("assets/css/20-b.css", "@media (min-width: 10em) { d { width: calc(1em + 2px); background: url(a b.png) } }"),
            ("assets/pic/x.svg", "<svg/>"));

        var assets = files.Load().Theme!.Assets;

        Assert.Equal("a > b,c{color : red;content: \"; /* yes */\"}@media (min-width: 10em){d{width: calc(1em + 2px);background: url(a b.png)}}\n",
            System.Text.Encoding.UTF8.GetString(assets[0].Content.Span));
        Assert.Matches("^assets/site\\.[0-9a-f]{10}\\.css$", assets[0].Path);
        Assert.Matches("^assets/pic/x\\.[0-9a-f]{10}\\.svg$", assets[1].Path);
    }

    [Fact]
    public void Texts_of_the_language_are_taken_and_english_where_there_are_none()
    {
        var english = File.ReadAllText(Path.Join(Repository.Theme, "texts", "en.yml"));
        using var files = new ThemeOnDisk(("texts/de.yml", english.Replace("home: Home", "home: Anfang", StringComparison.Ordinal)));

        Assert.Equal("Anfang", files.Load("de-AT").Theme!.Texts["home"]);
        Assert.Equal("Home", files.Load("fr").Theme!.Texts["home"]);
    }
}
