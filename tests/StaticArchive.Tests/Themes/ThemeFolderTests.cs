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

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("layouts/story.html", "a\n{{ if x }}", "SA0701", "layouts/story.html", 2)]
    [InlineData("layouts/story.html", "{{ include 'teasre' }}", "SA0701", "layouts/story.html", 1)]
    [InlineData("layouts/story.html", "\n\n{{ import page }}", "SA0701", "layouts/story.html", 3)]
    [InlineData("partials/lonely.html", "x", "SA0704", "partials/lonely.html", 0)]
    [InlineData("texts/en.yml", "home: Home\nundated: [none]", "SA0705", "texts/en.yml", 2)]
    [InlineData("theme.yml", "contract: 99", "SA0708", "theme.yml", 1)]
    [InlineData("theme.yml", "name: Mine\ncontrakt: 1", "SA0709", "theme.yml", 2)]
    public void A_fault_in_a_theme_is_told_of_when_it_is_loaded(
        string file, string text, string rule, string path, int line)
    {
        using var files = new ThemeOnDisk((file, text));

        var found = files.Load().Diagnostics[0];

        Assert.Equal((rule, path, line), (found.Rule.Id, found.Path, found.Span.Line));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void What_a_theme_lacks_comes_from_the_built_in_theme()
    {
        using var site = new TinyArchive(("stories/a.md", TinyArchive.Story("A", "2021-01-01")));
        using var files = new TemporaryFolder();
        files.Write("partials/masthead.html", "<header>Our own head</header>");
        files.Write("assets/css/99-own.css", "p { color: red }");
        files.Write("texts/en.yml", "timeline: All the years");

        string Page(string theme, string file) => System.Text.Encoding.UTF8.GetString(
            SiteBuilder.Build(site.Options with { ThemeFolder = theme }).Site!.Bytes()[file]);

        Assert.Equal(Page(Repository.Theme, "stories/a/index.html"), Page(files["nowhere"], "stories/a/index.html"));
        Assert.Contains("<header>Our own head</header>", Page(files.Root, "stories/a/index.html"));
        Assert.Contains("<h1>All the years", Page(files.Root, "timeline/index.html"));
        var sheet = ThemeFolder.Load(files.Root, "en")
            .Theme!.Assets.Single(asset => asset.Name == "site.css").Content.Span;
        Assert.EndsWith("p{color: red}\n", System.Text.Encoding.UTF8.GetString(sheet));
        Assert.StartsWith("@font-face{font-family: \"Archive Serif\"", System.Text.Encoding.UTF8.GetString(sheet));
    }

    [Fact]
    public void The_built_in_theme_is_the_folder_of_this_repository()
    {
        var files = Directory.EnumerateFiles(Repository.Theme, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Theme, path))
            .Where(path => path is not ("README.md" or "fonts.sh")).Order(StringComparer.Ordinal);

        Assert.Equal(files, EmbeddedTheme.Paths);
        Assert.All(EmbeddedTheme.Paths, path =>
            Assert.Equal(File.ReadAllBytes(Path.Join(Repository.Theme, path)), EmbeddedTheme.Read(path)));
    }

    [Fact]
    public void The_built_in_theme_has_every_layout_text_and_the_present_contract()
    {
        var faults = new List<Diagnostic>();
        var texts = TextsFile
            .Read([("en.yml", File.ReadAllText(Path.Join(Repository.Theme, "texts", "en.yml")))], faults).ByKey.Keys;

        Assert.Empty(PageKinds.Layouts.Where(layout => !EmbeddedTheme.Has($"layouts/{layout}.html")));
        Assert.Empty(UsedTexts.Keys.Except(texts));
        Assert.Contains(
            $"contract: {ThemeManifest.Contract}\n", File.ReadAllText(Path.Join(Repository.Theme, "theme.yml")));
        Assert.True(EmbeddedTheme.Has("partials/teaser.html"));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_language_that_lacks_texts_reads_english_and_says_so()
    {
        using var files = new ThemeOnDisk(("texts/el.yml", "home: Anfang\n"));

        var (theme, diagnostics) = files.Load("el");

        Assert.Equal(("Anfang", "Search"), (theme!.Texts["home"], theme.Texts["search"]));
        Assert.Equal(
            (ThemeRules.MissingLanguage, "texts/el.yml"),
            (Assert.Single(diagnostics).Rule, diagnostics[0].Path));
    }

    [Fact]
    public void Style_sheets_become_one_small_file_whose_name_follows_its_content()
    {
        using var files = new ThemeOnDisk(
            ("assets/css/10-a.css", "/* no */ a > b ,\n c { color : red ; content: \"; /* yes */\" ; }\n"),
            ("assets/css/20-b.css",
                "@media (min-width: 10em) { d { width: calc(1em + 2px); background: url(a b.png) } }"),
            ("assets/pic/x.svg", "<svg/>"));

        var assets = files.Load().Theme!.Assets;

        Assert.Equal(
            "a > b,c{color : red;content: \"; /* yes */\"}@media (min-width: 10em){d{width: calc(1em + "
                + "2px);background: url(a b.png)}}\n",
            System.Text.Encoding.UTF8.GetString(assets[0].Content.Span));
        Assert.Matches("^assets/site\\.[0-9a-f]{10}\\.css$", assets[0].Path);
        Assert.Matches("^assets/pic/x\\.[0-9a-f]{10}\\.svg$", assets.Single(asset => asset.Name == "pic/x.svg").Path);
    }

    [Fact]
    public void Texts_of_the_language_are_taken_and_english_where_there_are_none()
    {
        var english = File.ReadAllText(Path.Join(Repository.Theme, "texts", "en.yml"));
        using var files = new ThemeOnDisk(("texts/de.yml", english.Replace("home: Home", "home: Anfang")));

        Assert.Equal("Anfang", files.Load("de-AT").Theme!.Texts["home"]);
        Assert.Equal("Home", files.Load("el").Theme!.Texts["home"]);
    }
}
