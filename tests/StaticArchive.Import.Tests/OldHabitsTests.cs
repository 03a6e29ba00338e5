namespace StaticArchive.Import.Tests;

/// <summary>What other generators accept builds here as well, without <c>--keep-going</c>, and nothing is lost in
/// silence.</summary>
public sealed class OldHabitsTests : IDisposable
{
    private readonly SiteFolder _site = new();

    public void Dispose() => _site.Dispose();

    private string Built(string page) => _site.Read("out/" + page);

    private string Build()
    {
        var printed = _site.Run("init", "--from", "old");
        var build = _site.Run("build", "--output", "out", "--cache", "cache");
        Assert.False(build.StartsWith("exit"), build);
        return printed;
    }

    private void Post(string path, string metadata, string text = "Text.") =>
        _site.Write("old/" + path, $"---\n{metadata}\n---\n\n{text}\n");

    [Fact]
    public void Addresses_of_Jekyll_keep_capitals_dots_and_all_categories()
    {
        _site.Write("old/_config.yml", "title: T\nurl: https://t.example\n");
        Post("_posts/2020-01-02-Release-v1.2.md", "title: A\ncategories: News Tools");
        Post("_posts/2020-01-03-next.md", "title: B", "[A](/news/tools/2020/01/02/Release-v1.2.html)");

        Build();

        Assert.Contains("<h1", Built("news/tools/2020/01/02/Release-v1.2/index.html"));
        Assert.Contains("/news/tools/2020/01/02/Release-v1.2/", Built("2020/01/03/next/index.html"));
        Assert.True(File.Exists(_site["out/news/tools/2020/01/02/Release-v1.2.html"]));
    }

    [Fact]
    public void Words_of_Jekylls_tags_are_tags()
    {
        _site.Write("old/_config.yml", "title: T\nurl: https://t.example\n");
        Post("_posts/2020-01-02-a.md", "title: A\ntags: river bridge");

        Build();

        Assert.True(Directory.Exists(_site["out/topics/river"]));
        Assert.True(Directory.Exists(_site["out/topics/bridge"]));
    }

    [Fact]
    public void Pelicans_lists_have_commas_and_its_values_may_hold_anything()
    {
        _site.Write("old/pelicanconf.py", "SITENAME = 'T'\nSITEURL = 'https://t.example'\nPATH = 'content'\n");
        Post("content/a.md", "title: L'été: un récit: suite\ndate: 2020-01-02\ntags: santé, covid");
        Post("content/pages/b.md", "title: B");

        Build();

        var page = Built("lete-un-recit-suite/index.html");
        Assert.Contains("récit", page);
        Assert.True(Directory.Exists(_site["out/topics/covid"]));
    }

    [Fact]
    public void A_file_without_metadata_is_a_story_by_its_heading_and_name()
    {
        _site.Write("old/hugo.toml", "title = 'T'\nbaseURL = 'https://t.example/'\n");
        Post("content/posts/2020-01-02-a.md", "title: A\ndate: 2020-01-02");
        _site.Write("old/content/posts/2020-01-03-b.md", "# The second flood\n\nWater came.\n");

        Build();

        Assert.Contains("The second flood", Built("posts/2020-01-03-b/index.html"));
    }

    [Fact]
    public void Nearly_YAML_is_read_entry_by_entry()
    {
        _site.Write("old/hugo.toml", "title = 'T'\nbaseURL = 'https://t.example/'\n");
        Post("content/posts/a.md", "title: The bridge: closed\ndate: 2020-01-02\ntags:\n\t- river\nlang: [en]");

        Build();

        Assert.Contains("The bridge: closed", Built("posts/a/index.html"));
        Assert.True(Directory.Exists(_site["out/tags/river"]));
    }

    [Theory]
    [InlineData("cover: //img.example/a.png", "https://img.example/a.png")]
    [InlineData("author: {nick: Ada, github_name: ada}", "Ada")]
    [InlineData("lang: 🇬🇧", "Text.")]
    [InlineData("date: Last Modified", "Text.")]
    [InlineData("permalink: \"/{{ title | slug }}/\"", "Text.")]
    public void Values_that_mean_nothing_here_stop_nothing(string line, string expected)
    {
        _site.Write("old/eleventy.config.js", "export default {};\n");
        Post("posts/2020-01-02-a.md", "title: A\n" + line);

        Build();

        Assert.Contains(expected, Built("posts/a/index.html"));
    }

    [Fact]
    public void A_story_that_has_the_address_of_a_year_keeps_it()
    {
        _site.Write("old/_config.yml", "title: T\nurl: https://t.example\npermalink: :title/\n");
        Post("source/_posts/2018.md", "title: My year\ndate: 2018-12-31");
        Post("source/_posts/b.md", "title: B\ndate: 2018-03-04");

        Build();

        Assert.Contains("My year", Built("2018/index.html"));
        Assert.True(File.Exists(_site["out/years/2018/index.html"]));
        Assert.Contains("/years/2018/", Built("timeline/index.html"));
    }

    [Theory]
    [InlineData("../../assets/map.png")]
    [InlineData("@assets/map.png")]
    [InlineData("@/assets/map.png")]
    public void Pictures_beside_the_content_are_found_by_their_source_path(string path)
    {
        _site.Write("old/astro.config.mjs", "export default { site: 'https://t.example' };\n");
        Post("src/content/blog/a.md", "title: A\npubDate: 2020-01-02", $"![A map]({path})");
        Directory.CreateDirectory(_site["old/src/assets"]);
        File.Copy(SiteFolder.Sample("astro/public/fern.png"), _site["old/src/assets/map.png"]);

        Build();

        Assert.Contains("/assets/map.png", Built("blog/a/index.html"));
        Assert.True(File.Exists(_site["out/assets/map.png"]));
    }

    [Fact]
    public void A_changed_file_beside_the_input_is_noticed()
    {
        _site.Write("old/hugo.toml", "title = 'T'\nbaseURL = 'https://t.example/'\n");
        Post("content/posts/a.md", "title: A\ndate: 2020-01-02", "[The list](/list.txt)");
        _site.Write("old/static/list.txt", "one");
        Build();

        _site.Write("old/static/list.txt", "two");
        _site.Run("build", "--output", "out", "--cache", "cache");

        Assert.Equal("two", Built("list.txt"));
    }

    [Fact]
    public void Names_of_other_scripts_stay_in_addresses()
    {
        _site.Write("old/gatsby-config.js", "module.exports = { siteMetadata: { title: 'T', "
            + "siteUrl: 'https://t.example' } }\n");
        Post("content/blog/في-مدح-الملل.md", "title: في مدح الملل\ndate: 2020-01-02",
            string.Concat(Enumerable.Repeat("هذه مدونة عن الملل والكتابة. ", 20)));

        Build();

        Assert.True(File.Exists(_site["out/في-مدح-الملل/index.html"]));
        Assert.Contains("language: ar", _site.Read("archive.yml"));
    }

    [Fact]
    public void A_tag_for_an_image_within_HTML_is_an_image()
    {
        _site.Write("old/eleventy.config.js", "export default {};\n");
        Post("posts/2020-01-02-a.md", "title: A",
            "<figure>\n\t{% image_with_class \"assets/map.png\" \"shadow\" \"map of the town\" %}\n</figure>");
        Directory.CreateDirectory(_site["old/assets"]);
        File.Copy(SiteFolder.Sample("astro/public/fern.png"), _site["old/assets/map.png"]);

        Build();

        var page = Built("posts/a/index.html");
        Assert.Contains("alt=\"map of the town\"", page);
        Assert.Contains("/assets/map.png", page);
        Assert.DoesNotContain("![", page);
    }

    [Fact]
    public void Markdown_that_is_not_read_is_counted()
    {
        _site.Write("old/docusaurus.config.js", "module.exports = { title: 'T', url: 'https://t.example', "
            + "baseUrl: '/' };\n");
        Post("blog/2020-01-02-a.md", "title: A");
        Post("docs/b.md", "title: B");

        Assert.Contains("Not carried over: 1 Markdown file beside the stories (docs 1)", Build());
    }

    [Fact]
    public void Where_two_files_want_one_address_the_first_is_kept_and_the_other_counted()
    {
        _site.Write("old/_config.yml", "title: T\nurl: https://t.example\npermalink: /:title/\n");
        Post("_posts/2020-01-02-a.md", "title: A");
        Post("_posts/2021-01-02-a.md", "title: Another");

        Assert.Contains("1 story or page", Build());
        Assert.Contains("<h1", Built("a/index.html"));
    }
}
