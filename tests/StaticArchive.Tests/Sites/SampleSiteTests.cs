using Xunit;
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
}
