namespace StaticArchive.Tests.Pages;

public sealed class SitePlanTests
{
    [Fact]
    public void Every_file_is_there_once_and_found_by_its_address()
    {
        var plan = PlannedSite.Of(Stories(40)).Plan;

        Assert.Equal(
            plan.Addresses.Files.Length, plan.Addresses.Files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Enumerable.Range(0, plan.Addresses.Files.Length), i =>
            Assert.Equal(i, plan.Addresses.Find(plan.Addresses.Url(i))));
        Assert.Equal(plan.Addresses.Find("/timeline/"), plan.Addresses.Find("/timeline"));
        Assert.Equal(-1, plan.Addresses.Find("/TIMELINE/"));
        Assert.Equal(-1, plan.Addresses.Find("/nowhere/"));
    }

    [Fact]
    public void A_page_at_an_address_that_the_archive_needs_itself_is_told_of()
    {
        var page = StoryMaker.Make("timeline") with { Kind = StoryKind.Page, Url = "/timeline/", Path = "timeline.md" };

        var found = Assert.Single(PlannedSite.Of([.. Stories(2), page]).Diagnostics);

        Assert.Equal((LinkRules.DuplicateUrl, "timeline.md", 2), (found.Rule, found.Path, found.Span.Line));
    }

    [Fact]
    public void A_link_to_a_generated_page_lands_and_a_mistyped_one_is_told_of_with_the_nearest()
    {
        var story = StoryMaker.Make("a")
            .WithFacet("tags", "news")
            .WithSlots(StoryMaker.Link("/topics/news/"), StoryMaker.Link("/topics/mews/", line: 12));

        var found = Assert.Single(PlannedSite.Of(story, StoryMaker.Make("b")).Diagnostics);

        Assert.Equal((LinkRules.DeadLink, 12), (found.Rule, found.Span.Line));
        Assert.Contains("'/topics/news/'", found.Help);
    }

    [Theory]
    [InlineData("/2019/old/", "/2019/old/ /stories/a/ 301", "2019/old/index.html")]
    [InlineData("/2019/old", "/2019/old /stories/a/ 301", "2019/old/index.html")]
    [InlineData("/old.html", "/old.html /stories/a/ 301", "old.html")]
    [InlineData("/old name/", "/old%20name/ /stories/a/ 301", "old name/index.html")]
    public void An_old_address_gets_a_line_and_a_stub(string from, string line, string file)
    {
        var site = PlannedSite.Of(Redirected(from), StoryMaker.Make("b"));

        Assert.Equal(line + "\n", site.Text("/_redirects"));
        Assert.Contains(file, site.Plan.Addresses.Files);
        Assert.Contains("0; url=/stories/a/", site.Text("/" + file.Replace("index.html", "")));
        Assert.Empty(site.Diagnostics);
    }

    [Theory]
    [InlineData("/a\n/evil https://evil.example/ 200")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/up/")]
    [InlineData("/?p=12")]
    [InlineData("/splat/*")]
    [InlineData("/timeline/")]
    public void An_old_address_that_no_file_can_have_is_told_of_and_left_out(string from)
    {
        var site = PlannedSite.Of(Redirected(from), StoryMaker.Make("b"));

        Assert.Equal(LinkRules.UselessRedirect, Assert.Single(site.Diagnostics).Rule);
        Assert.Equal("", site.Text("/_redirects"));
    }

    [Fact]
    public void Headers_allow_the_hosts_of_images_and_nothing_that_could_end_the_line()
    {
        var body = StoryBody.Empty with
        {
            Html = Encoding.UTF8.GetBytes(
                """<p><img src="https://images.example/x.png" alt=""><img src="https://a;b.example/" alt=""></p>"""),
        };

        var headers = PlannedSite.Of(StoryMaker.Make("a") with { Body = body }).Text("/_headers");

        Assert.Contains("img-src 'self' https://images.example; font-src", headers);
    }

    [Fact]
    public void A_base_path_stands_before_every_address()
    {
        var settings = StoryMaker.DefaultSettings with { BaseUrl = new Uri("https://archive.example/deep/er/") };

        var page = PlannedSite.Of(settings, Stories(3)).Text("/stories/s001/");

        Assert.DoesNotContain("href=\"/stories", page);
        Assert.Contains("href=\"/deep/er/stories/", page);
        Assert.Contains("<link rel=\"canonical\" href=\"https://archive.example/deep/er/stories/s001/\">", page);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Long_lists_are_split_so_that_no_page_is_heavy()
    {
        var site = PlannedSite.Of(Stories(700));

        foreach (var (path, text) in site.All().Where(file => file.Key.EndsWith(".html")))
            Assert.True(text.Length < 200_000, $"{path} has {text.Length} characters");
        Assert.True(site.Plan.Addresses.Find("/timeline/2021/") < 0 && site.Plan.Addresses.Find("/a-z/st/") >= 0);
    }

    private static Story Redirected(string from) =>
        StoryMaker.Make("a") with { RedirectFrom = [new Reference(from, new TextSpan(3, 1, 4))] };

    private static Story[] Stories(int count) =>
        [
            .. Enumerable.Range(0, count)
                .Select(i =>
                    StoryMaker.Make($"s{i:000}", $"2021-{(i % 12) + 1:00}-{(i % 27) + 1:00}")
                        .WithFacet("tags", $"tag {i % 7}").WithFacet("section", "News")),
        ];
}
