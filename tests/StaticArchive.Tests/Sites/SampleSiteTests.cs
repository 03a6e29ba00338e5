using Xunit.Abstractions;

namespace StaticArchive.Tests.Sites;

/// <summary>The sample archive, built as the README says, read page by page.</summary>
[Trait("Speed", "Slow")]
public sealed class SampleSiteTests(ITestOutputHelper output)
{
    private static readonly Lazy<BuildResult> Sample = new(() =>
        SiteBuilder.Build(new SiteOptions { InputFolder = Repository.Input, ThemeFolder = Repository.Theme }));

    [Fact]
    public void The_sample_builds_without_a_warning()
    {
        Assert.NotNull(Sample.Value.Site);
        Assert.Empty(Sample.Value.Diagnostics.Where(finding => finding.Severity >= Severity.Warning));
        Assert.True(Sample.Value.Site.Archive.Stories.Length >= 40, "The sample archive holds at least 40 stories.");
    }

    [Fact]
    public void Every_page_of_the_sample_is_sound_and_every_link_lands()
    {
        var crawl = SiteCrawler.Crawl(Sample.Value.Site!);

        output.WriteLine($"{crawl.Pages} pages, {crawl.Links} links");
        Assert.True(crawl.Links > 5_000, $"Only {crawl.Links} links were found; the crawler must have lost its way.");
        Assert.Empty(crawl.Faults.Take(20));
    }

    [Fact]
    public void The_sample_stays_small()
    {
        var site = Sample.Value.Site!;
        var renderer = site.CreateRenderer();
        var files = Enumerable.Range(0, site.Files.Count)
            .Select(i => (Path: site.Files[i], renderer.Render(i).Length)).ToArray();
        var pages = files.Where(file => file.Path.EndsWith(".html")).ToArray();
        var index = files.Where(file => file.Path.StartsWith("search/data/")).Sum(file => file.Length);
        var styles = files.Where(file => file.Path.EndsWith(".css")).Sum(file => file.Length);

        output.WriteLine(
            $"{pages.Average(page => page.Length):f0} bytes a page, {index / site.Archive.Stories.Length} bytes of "
                + $"index a story, {styles} bytes of style");
        Assert.InRange(pages.Average(page => page.Length), 1, 10_000);
        Assert.InRange(index / site.Archive.Stories.Length, 1, 5_200);
        Assert.InRange(styles, 1, 56_000);
    }
}
