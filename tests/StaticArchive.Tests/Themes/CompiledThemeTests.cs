namespace StaticArchive.Tests.Themes;

/// <summary>Templates run compiled or by Scriban; nobody can tell which.</summary>
[Trait("Speed", "Slow")]
public sealed class CompiledThemeTests
{
    private static readonly Story Story =
        StoryMaker.Make("a") with { Headline = "<A> & B", Authors = ["Ada", "Ben", "Cleo"] };

    [Fact]
    public void Our_theme_runs_compiled_and_writes_the_same_by_scriban()
    {
        using var files = new ThemeOnDisk();
        foreach (var path in Directory.EnumerateFiles(Repository.Theme, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.Theme, path);
            if (path.EndsWith(".html"))
                files.Write(name, File.ReadAllText(path) + LeftToScriban);
            else
                files.Copy(path, name);
        }
        var compiled = ThemeFolder.Load(Repository.Theme, "en").Theme!;
        var left = files.Load().Theme!;
        var archive = SiteBuilder.Build(new SiteOptions
        {
            InputFolder = Repository.Input,
            ThemeFolder = Repository.Theme
        }).Site!;

        Assert.Equal(Pages(archive, left), Pages(archive, compiled));
        Assert.Equal("", string.Join(", ", compiled.LeftToScriban));
        Assert.NotEmpty(left.LeftToScriban);
    }

    [Theory]
    [InlineData(
        "{{ for x in page.story.authors }}{{ for.index }}{{ for.rindex }}{{ for.first }}{{ for.last }}{{ for.even }}"
            + "{{ for.odd }}{{ for.length }} {{ x }}|{{ end }}")]
    [InlineData(
        "{{ for x in page.story.authors offset: 1 limit: 1 }}{{ x }}{{ for.last }}{{ for.length }}{{ end }}"
            + "{{ for x in page.story.authors limit: -1 }}{{ x }}{{ end }}")]
    [InlineData(
        "{{ for x in page.story.authors offset: 7 }}{{ x }}{{ else }}none{{ for.length }}{{ end }}"
            + "{{ for x in page.story.standfirst }}{{ x }}{{ else }}none{{ end }}")]
    [InlineData("{{ for x in page.title }}{{ for.index }},{{ end }}{{ for x in 1..3 }}{{ x }}{{ for.last }}{{ end }}")]
    [InlineData("{{ x = 1 }}{{ for x in page.story.authors }}{{ x }}{{ x = 2 }}{{ x }}{{ end }}{{ x }}")]
    [InlineData(
        "{{ for x in page.story.authors }}{{ for x in page.story.authors }}{{ x }}{{ end }}{{ x }}{{ for.index }}"
            + "{{ end }}")]
    [InlineData("{{ for x in page.story.authors }}{{ include 'inner' y: x }}{{ end }}{{ set }}")]
    [InlineData("{{ include 'recursive' n: 5 }}")]
    [InlineData("{{ page.thread?.title }}{{ page.thread?.title ?? 'none' }}{{ (page.title ?? 'x').size }}")]
    [InlineData(
        "{{ page.story.authors[0] }}{{ page.story.authors[-1] }}{{ page.story.authors[1 + 1] }}"
            + "{{ page.story.authors.size }}")]
    [InlineData(
        "{{ 1 < 2 }}{{ 2 <= 1 }}{{ 'a' < 'b' }}{{ 'a' == 'a' }}{{ 1 == '1' }}{{ null == page.thread }}{{ 7 / 2 }}"
            + "{{ 7 // 2 }}{{ 7 % 4 }}{{ 1.5 + 1 }}{{ 10000000000 }}")]
    [InlineData(
        "{{ true && page.thread }}{{ null || 1 }}{{ !page.thread }}{{ page.thread ? 'yes' : 'no' }}"
            + "{{ if 0 }}zero{{ end }}{{ if '' }}empty{{ end }}")]
    [InlineData(
        "{{ texts.home }}<{{ t = texts }}{{ t.home }}{{ site.title }}{{ capitalise texts.home }}{{ '<' }}{{ null }}"
            + "{{ number 12345 }}")]
    [InlineData("{{ component 'card' page.story }}{{ component 'card' page.story }}{{ component 'plain' }}")]
    public void What_compiled_templates_write_scriban_writes(string template)
    {
        (string, string)[] partials =
        [
            ("partials/inner.html", "[{{ $y }}{{ for.index }}{{ x }}{{ set = $y }}]"),
                ("partials/card.html", "<{{ $story.headline }}{{ component 'plain' }}>"),
            ("partials/plain.html", "{{ site.title }}"),
                ("partials/recursive.html",
                    "{{ $n }}{{ if $n > 0 }}{{ include 'recursive' n: ($n - 1) }}{{ end }}{{ $n }}"),
        ];
        using var compiled = new ThemeOnDisk([("layouts/story.html", template), .. partials]);
        using var left = new ThemeOnDisk([("layouts/story.html", template + LeftToScriban),
            .. partials.Select(partial => (partial.Item1, partial.Item2 + LeftToScriban))]);

        Assert.Equal(Text(left.Load().Theme!), Text(compiled.Load().Theme!));
    }

    [Theory]
    [InlineData("{{ for x in page.title }}{{ for.index }},{{ end }}", "layouts/story.html")]
    [InlineData("{{ for.changed }}", "layouts/story.html")]
    [InlineData("{{ x = [1] }}{{ x[0] }}", "layouts/story.html")]
    [InlineData("{{ site = 1 }}{{ site }}", "layouts/story.html")]
    [InlineData(
        "{{ for x in page.story.authors }}{{ x }}{{ for.last }}{{ end }}{{ include 'p' a: page.title }}"
            + "{{ text 'story_count' count: 1 }}{{ page.story.authors[0] }}",
        "")]
    public void What_is_beyond_the_compiled_form_is_left_to_scriban(string template, string left)
    {
        using var files = new ThemeOnDisk(("layouts/story.html", template), ("partials/p.html", "{{ $a }}"));
        var theme = files.Load().Theme!;

        try
        {
            Text(theme);
        }
        catch (DiagnosticException)
        {
            // What is a fault is left too.
        }

        Assert.Equal(left, string.Join(", ", theme.LeftToScriban));
    }

    // Nothing that is written; and beyond what is compiled.
    private const string LeftToScriban = "{{ capture nothing }}{{ end }}";

    private static Story[] Stories =>
    [
        Story, StoryMaker.Make("b", "2021-02-01").Following("a"),
            StoryMaker.Make("c", "2022-03") with { Language = "he", Standfirst = "\"Words\"." },
        StoryMaker.Make("d", "2022-03-04").Following("b"), StoryMaker.Make("e", "2023-12-24"),
    ];

    private static Dictionary<string, string> Pages(Site site, Theme theme)
    {
        var plan = SitePlan.Create(
            new(site.Archive, new Lazy<RelatedIndex>(site.Related), theme.Texts, theme.Assets, PictureSet.Empty,
                DateTimeOffset.UnixEpoch, 1), PageKinds.All, []);
        var renderer = new ThemedSite(plan, theme).CreateRenderer();
        return Enumerable.Range(0, plan.Addresses.Files.Length)
            .Where(index => plan.Addresses.Files[index].EndsWith(".html"))
            .ToDictionary(index => plan.Addresses.Files[index], index =>
                Encoding.UTF8.GetString(renderer.Render(index)!.Value.Span));
    }

    private static string Text(Theme theme) =>
        PlannedSite.Of(StoryMaker.DefaultSettings, Stories, theme).Text("/stories/a/");
}
