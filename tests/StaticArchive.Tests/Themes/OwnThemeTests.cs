namespace StaticArchive.Tests.Themes;

/// <summary>What a theme and an archive add without C#: a second, quite different theme of a few files, own layouts,
/// kinds of pages and data.</summary>
public sealed class OwnThemeTests : IDisposable
{
    private static readonly string Broadsheet = Path.Join(
        Repository.Root, "tests", "StaticArchive.Tests", "Themes", "Broadsheet");

    private readonly TinyArchive _archive = new(
        ("archive.yml",
            "title: Tiny\nbaseUrl: https://tiny.example/\nkinds: { glossary: Words of the sea }\n"
                + "navigation: [{ title: Words, url: /glossary/ }]\n"),
        ("stories/a.md", TinyArchive.Story("The Anna sails", "2021-01-01", "A [fathom](xref:fathom) <b>deep</b>.")),
        ("stories/b.md", TinyArchive.Story("The Berta sails", "2021-01-02")),
        ("lists/_directory.yml", "layout: ledger\n"),
        ("lists/ships.md", TinyArchive.Story("All ships", "2021-01-03")),
        ("glossary/fathom.md",
            "---\ntitle: Fathom\ntype: glossary\nstandfirst: Six feet.\norder: 2\n---\n\nA measure.\n"),
        ("glossary/bow.md", "---\ntitle: Bow\ntype: glossary\nstandfirst: The front.\norder: 1\n---\n\nA place.\n"),
        ("_data/ships.csv", "name;tons;lost\r\n\"Anna; the old\";1200;1804\r\nBerta;90;\r\n"),
        ("_data/harbour.yml", "mayor: { name: A & B }\nopen: true\ngates: [north, south]\n"),
        ("_data/tides.json", "{\"high\": \"3.10\", \"low\": 4}"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_theme_of_a_few_files_draws_a_whole_site()
    {
        var site = Build();

        Assert.Contains("<h1>The Anna sails</h1>", site["stories/a/index.html"]);
        Assert.Contains("<h2>More like this</h2>", site["stories/a/index.html"]);
        Assert.Contains("class=\"nameplate\"", site["timeline/index.html"]);
        Assert.Contains("<h1>The years", site["timeline/index.html"]);
        Assert.Equal("main{columns: 3}\n", site.First(file => file.Key.StartsWith("assets/site.")).Value);
        Assert.All(site.Where(file => file.Key.EndsWith(".html")), file => Assert.Contains("</html>", file.Value));
    }

    [Fact]
    public void A_layout_of_the_folder_reads_data_files()
    {
        var page = Build()["stories/ships/index.html"];

        Assert.Contains(
            "<tr><th>Anna; the old</th><td>1,200</td><td>1804</td></tr><tr><th>Berta</th><td>90</td><td></td></tr>",
            page);
        Assert.Contains("<p>A &amp; B, south, 3.10</p>", page);
    }

    [Fact]
    public void An_own_kind_of_page_has_a_list_and_is_part_of_the_site()
    {
        var site = Build();

        Assert.Contains(
            "<ul><li><a href=\"/glossary/bow/\">Bow</a>: The front.</li><li><a href=\"/glossary/fathom/\">Fathom"
                + "</a>: Six feet.</li></ul>",
            site["glossary/index.html"]);
        Assert.Contains("<a href=\"/glossary/\">Words of the sea</a>", site["glossary/fathom/index.html"]);
        Assert.Contains("href=\"/glossary/fathom/\"", site["stories/a/index.html"]);
        Assert.Contains("<loc>https://tiny.example/glossary/</loc>", site["sitemap.xml"]);
        Assert.Contains("<loc>https://tiny.example/glossary/bow/</loc>", site["sitemap.xml"]);
        Assert.Contains("<dt><a href=\"/glossary/bow/\">Bow</a></dt>", Render(Repository.Theme, "glossary/index.html"));
    }

    [Fact]
    public void An_own_kind_of_page_is_searched_and_has_no_date()
    {
        _archive.Write("stories/_directory.yml", "tags: [sea]\n");
        _archive.Write("pages/about.md", "---\ntitle: About\ntype: page\n---\n\nA measure.\n");
        var site = SiteBuilder.Build(Options).Site!;
        var index = new IndexReader(SearchIndex.Build(site.Archive, 1));

        Assert.Equal([1], index.Stories("measure"));
        Assert.Equal([2, 3, 4], index.Stories("sails").Concat(index.Stories("ships")).Order());
        var search = string.Join(
            '\n', site.Texts().Where(file => file.Key.StartsWith("search/")).Select(file => file.Value));
        Assert.Contains("\"url\":[\"/glossary/bow/\",\"/glossary/fathom/\",\"/stories/a/\"", search);
        Assert.Contains("\"kicker\":[\"Words of the sea\",\"Words of the sea\",", search);
        Assert.Contains("[\"sea\",\"sea\",\"", search);
    }

    [Fact]
    public void A_layout_that_is_not_there_is_counted_once_and_ignored()
    {
        _archive.Write("stories/c.md", TinyArchive.Story("C", "2021-01-04", more: "layout: ledgre\n"));
        _archive.Write("stories/d.md", TinyArchive.Story("D", "2021-01-04", more: "layout: post\n"));
        _archive.Write("stories/e.md", TinyArchive.Story("E", "2021-01-04", more: "layout: false\n"));

        var finding = Assert.Single(SiteBuilder.Build(Options).Diagnostics);

        Assert.Equal((ThemeRules.MissingLayout, "stories/c.md"), (finding.Rule, finding.Path));
        Assert.Equal(
            "2 files ask for a layout that the theme does not have ('ledgre': 1, 'post': 1).", finding.Message);
        Assert.Equal("Did you mean 'ledger'?", finding.Help);
        Assert.Contains("<h1>C</h1>", Build()["stories/c/index.html"]);
    }

    [Fact]
    public void A_layout_that_nothing_asks_for_is_reported()
    {
        _archive.Delete("lists/_directory.yml");
        _archive.Write("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nkinds: { glossary: }\n");

        Assert.Equal(
            ["SA0704 layouts/ledger.html:0:0"],
            TinyArchive.Lines(SiteBuilder.Build(Options).Diagnostics).Select(line => line[..30]));
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData(
        "ships.csv", "name,tons\nAnna,1,2\n",
        "SA0805 _data/ships.csv:2:1 The row has 3 values, and the first line names 2 columns.")]
    [InlineData(
        "ships.csv", "name,tons\nAnna,\"1\n2",
        "SA0805 _data/ships.csv:2:6 The quoted value that begins here is not closed.")]
    [InlineData("ships.csv", "name,name\n", "SA0805 _data/ships.csv:1:1 Two columns are called 'name'.")]
    [InlineData("tides.json", "{\n  \"high\": 3,\n}", "SA0805 _data/tides.json:3:1 This cannot be read as JSON.")]
    [InlineData("harbour.yml", "a: 1\na: 2\n", "SA0104 _data/harbour.yml:2:1 ")]
    [InlineData("new-ships.csv", "name\n", "SA0805 _data/new-ships.csv:0:0 Templates cannot name 'data.new-ships'.")]
    [InlineData("tides.yml", "high: 3\n", "SA0805 _data/tides.yml:0:0 There are two data files called 'tides'.")]
    public void A_fault_in_a_data_file_is_reported_at_its_place(string file, string text, string expected)
    {
        _archive.Write($"_data/{file}", text);

        Assert.StartsWith(expected, Assert.Single(TinyArchive.Lines(SiteBuilder.Build(Options).Diagnostics)));
    }

    [Fact]
    public void A_data_file_that_is_not_there_is_a_fault_of_the_template()
    {
        _archive.Delete("_data/ships.csv");
        var site = SiteBuilder.Build(Options).Site!;

        var fault = Assert.Throws<DiagnosticException>(() =>
            site.CreateRenderer().Render(site.Find("/stories/ships/")));

        Assert.Equal(
            ("layouts/ledger.html", "There is no data file 'ships', while rendering stories/ships/index.html."),
            (fault.Diagnostic.Path, fault.Diagnostic.Message));
    }

    [Theory]
    [InlineData(
        "::: ship name=Anna title=\"A <b> & more\" 1804 lost", "<p>Anna: A &lt;b&gt; &amp; more; 1804 lost</p>")]
    [InlineData("Before.\n\n::: ship\n\n<b>After</b>", "<p>Before.</p>\n<p>: ; </p>")]
    public void A_block_of_the_theme_is_drawn_in_the_text(string text, string expected)
    {
        _archive.Write("stories/a.md", TinyArchive.Story("The Anna sails", "2021-01-01", text));

        Assert.Contains(expected, Build()["stories/a/index.html"]);
    }

    [Theory]
    [InlineData(
        "::: log day=3\nWe *sail*.\n:::", "<section class=\"log\"><h2>3</h2><p>We <em>sail</em>.</p>\n</section>")]
    [InlineData(
        "::: log\n::: ship name=Anna\n- a\n:::\nb",
        "<section class=\"log\"><h2></h2></section>\n\n<p>Anna: ; <ul>\n<li>a</li>\n</ul>\n</p>\n\n<p>b</p>")]
    [InlineData(":::: log\n::: ship name=Anna\n::: read-more berta-sails\nb\n::::",
        "</aside>\n\n<p>b</p>\n</section>")]
    [InlineData("::: log\n<b>raw</b> <script>x()</script></section></div>\n\n~~~\n:::\n~~~\n:::\n\nBehind",
        "<section class=\"log\"><h2></h2><p><b>raw</b> </p>")]
    [InlineData("> [!STORM] *Gale*\n> Blow.", "<div class=\"storm\">*Gale*<p>Blow.</p>\n</div>")]
    [InlineData("!!! storm \"The *gale*\"\n    Blow.", "<div class=\"storm\">The <em>gale</em><p>Blow.</p>\n</div>")]
    [InlineData("::: storm\nBlow.\n:::", "<div class=\"storm\">Storm<p>Blow.</p>\n</div>")]
    [InlineData(
        "::: quote Ann\nBlow.\n:::",
        "<p class=\"said\"><span class=\"speaker\">Ann</span>:</p><blockquote id=\"quote-1\">\n<p>Blow.</p>\n"
            + "</blockquote>")]
    public void A_block_of_the_theme_has_a_body(string text, string expected)
    {
        _archive.Write("stories/a.md", TinyArchive.Story("The Anna sails", "2021-01-01", text));
        _archive.Write("stories/b.md", TinyArchive.Story("Berta sails", "2021-01-02", more: "xref: berta-sails\n"));

        var page = SiteBuilder.Build(Options).Site!.Text("/stories/a/");

        Assert.Contains(expected, page);
        Assert.Empty(
            new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(page).QuerySelectorAll("script:not([src]):not([type])"));
    }

    [Theory]
    [InlineData(
        ":::warning Look *out*\nA.\n:::",
        "<div class=\"admonition admonition-warning\" role=\"note\">\n"
            + "<p class=\"admonition-title\">Look <em>out</em></p>\n<p>A.</p>\n</div>")]
    [InlineData(
        "??? danger\n    A.",
        "<details class=\"admonition admonition-caution\">\n<summary>Danger</summary>\n<p>A.</p>\n</details>")]
    [InlineData(":::details More\nA.\n:::", "<details>\n<summary>More</summary>\n<p>A.</p>\n</details>")]
    public void Blocks_of_the_built_in_theme_are_drawn_by_its_templates(string text, string expected)
    {
        using var archive = new TinyArchive(("stories/a.md", TinyArchive.Story("A", "2021-01-01", text)));

        Assert.Contains(expected, archive.Site().Text("/stories/a/"));
    }

    [Fact]
    public void A_block_that_the_theme_lacks_is_reported_with_its_line()
    {
        _archive.Write("stories/b.md", TinyArchive.Story("B", "2021-01-02", "Text.\n\n::: shpi name=Anna"));

        var finding = Assert.Single(SiteBuilder.Build(Options).Diagnostics);

        Assert.Equal(
            ("SA0304", 9, 5, "Did you mean 'ship'?"),
            (finding.Rule.Id, finding.Span.Line, finding.Span.Column, finding.Help));
    }

    [Fact]
    public void A_change_of_data_changes_the_keys_of_pages()
    {
        var before = SourceSnapshot.Of(Options)!.Frame;
        _archive.Write("_data/tides.json", "{}");

        Assert.NotEqual(before, SourceSnapshot.Of(Options)!.Frame);
    }

    private SiteOptions Options => _archive.Options with { ThemeFolder = Broadsheet };

    private string Render(string theme, string file) =>
        SiteBuilder.Build(Options with { ThemeFolder = theme, InputFolder = WithoutLayouts() }).Site!.Texts()[file];

    private string WithoutLayouts()
    {
        _archive.Delete("lists/_directory.yml");
        return _archive.Input;
    }

    private SortedDictionary<string, string> Build()
    {
        var result = SiteBuilder.Build(Options);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity > Severity.Info);
        return result.Site!.Texts();
    }
}
