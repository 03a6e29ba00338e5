using Snapshooter.Xunit;

namespace StaticArchive.Import.Tests;

/// <summary>Small sites of other generators, built where they are with the settings that <c>init --from</c>
/// writes.</summary>
public sealed class OldSiteTests : IDisposable
{
    private readonly SiteFolder _site = new();

    public void Dispose() => _site.Dispose();

    public static TheoryData<string> Generators() =>
        ["jekyll", "hugo", "eleventy", "hexo", "zola", "pelican", "gatsby", "astro", "docusaurus"];

    [Theory]
    [MemberData(nameof(Generators))]
    public void Another_generators_site_builds_where_it_is(string generator)
    {
        Copy(SiteFolder.Sample(generator), _site["old"]);
        var before = FilesOf("old");

        var printed = _site.Run("init", "--from", "old");
        var settings = _site.Read("archive.yml");
        _site.Run("build", "--keep-going", "--output", "out", "--cache", "cache");

        Assert.Equal(before, FilesOf("old"));
        Snapshot.Match($"{printed}\n{settings}\n{Pages()}", $"OldSiteTests.{generator}");
    }

    [Fact]
    public void Settings_that_are_there_are_kept()
    {
        Copy(SiteFolder.Sample("jekyll"), _site["old"]);
        _site.Write("archive.yml", "title: Mine\n");

        Assert.Contains("archive.yml is there already", _site.Run("init", "--from", "old"));
        Assert.Equal("title: Mine\n", _site.Read("archive.yml"));
    }

    [Theory]
    [InlineData("hugo", "hugo.toml", "content/posts/2020-01-02-a.md", "static/")]
    [InlineData("jekyll", "_config.yml", "_posts/2020-01-02-a.md", "")]
    public void Files_for_the_host_come_along(string generator, string config, string story, string place)
    {
        _site.Write($"old/{config}", generator == "hugo" ? "title = 'Town'\n" : "title: Town\n");
        _site.Write($"old/{story}", "---\ntitle: A\ndate: 2020-01-02\n---\n\nText.\n");
        _site.Write($"old/{place}CNAME", "town.example\n");
        _site.Write($"old/{place}_redirects", "/was /timeline/ 301\n/blog/* /timeline/ 302\n");
        _site.Write($"old/{place}_headers", "/*\n  X-Robots-Tag: noai\n");

        var printed = _site.Run("init", "--from", "old");
        _site.Run("build", "--host", "netlify", "--output", "out");

        Assert.Contains("\ncopy: [_redirects, _headers, CNAME]\n", _site.Read("archive.yml"));
        Assert.DoesNotContain("SA08", printed);
        Assert.Equal("town.example\n", _site.Read("out/CNAME"));
        Assert.EndsWith("/was /timeline/ 301!\n/blog/* /timeline/ 302\n", _site.Read("out/_redirects"));
        Assert.EndsWith("/*\n  X-Robots-Tag: noai\n", _site.Read("out/_headers"));
    }

    [Theory]
    [InlineData("nowhere", "There is no folder nowhere")]
    [InlineData("empty", "holds no Markdown")]
    public void What_is_no_site_gives_a_sentence(string folder, string expected)
    {
        Directory.CreateDirectory(_site["empty"]);

        Assert.Contains(expected, _site.Run("init", "--from", folder));
        Assert.False(File.Exists(_site["archive.yml"]));
    }

    [Theory]
    [InlineData("_config.yml", "title: [unclosed\n  x: &a *b")]
    [InlineData("hugo.toml", "title = \nbaseURL")]
    [InlineData("config.toml", "= = =")]
    [InlineData("pelicanconf.py", "SITENAME = '")]
    [InlineData("docusaurus.config.js", "module.exports = {{{{")]
    public void A_broken_configuration_is_no_hindrance(string file, string text)
    {
        _site.Write("old/" + file, text);
        _site.Write("old/_posts/2020-01-02-a.md", "---\ntitle: A\n---\n\nText.\n");
        _site.Write("old/content/2020-01-02-a.md", "---\ntitle: A\n---\n\nText.\n");
        _site.Write("old/blog/2020-01-02-a.md", "---\ntitle: A\n---\n\nText.\n");

        var printed = _site.Run("init", "--from", "old");

        Assert.Contains("archive.yml is new", printed);
        Assert.DoesNotContain("   at ", printed);
    }

    private string Pages() => string.Join('\n', Directory.EnumerateFiles(_site["out"], "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_site["out"], file).Replace('\\', '/'))
        .Where(file => (file.EndsWith(".html") && !IsList(file))
            || (file.EndsWith(".png") && !file.StartsWith("assets/")))
        .Order(StringComparer.Ordinal)) + "\n";

    // Lists and their parts are the theme's own matter.
    private static bool IsList(string file) =>
        file.Split('/') is ["topics" or "tags" or "sections" or "timeline" or "search" or "a-z" or "on-this-day"
            or "threads" or "authors"
            or "categories"
            or "assets" or "random", ..]
        || file is "index.html" or "404.html" || file.Contains("/related/");

    private string[] FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(_site[folder], "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
            .Select(file => file + " " + Convert.ToHexString(File.ReadAllBytes(file))
                .GetHashCode(StringComparison.Ordinal))];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
