using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.FrontMatter;

/// <summary>Addresses as other generators make them, and what paths say of languages.</summary>
public sealed class ForeignAddressTests
{
    [Theory]
    [InlineData("/:year/:month/:day/:slug.html", "", "/2021/04/05/a-story/", "/2021/04/05/a-story.html")]
    [InlineData("/:year/:title", "", "/2021/a-story/", null)]
    [InlineData(":year/:month/:name/", "", "/2021/04/a-story/", null)]
    [InlineData("/:categories/:year/:title/", "section: Rail", "/rail/2021/a-story/", null)]
    [InlineData("/:categories/:year/:title/", "", "/2021/a-story/", null)]
    [InlineData("/:path/:filename/", "", "/news/europe/a-story/", null)]
    [InlineData("date", "categories: [Rail]", "/rail/2021/04/05/a-story/", "/rail/2021/04/05/a-story.html")]
    [InlineData("/:lang/:slug/", "", "/en/a-story/", null)]
    public void A_pattern_is_filled(string pattern, string yaml, string url, string? redirect)
    {
        var story = Story(
            $"title: A\n{yaml}", "news/europe/2021-04-05-a-story.md", OwnSettings + $"permalink: '{pattern}'\n");

        Assert.Equal((url, redirect), (story.Url, story.RedirectFrom.Select(old => old.Target).FirstOrDefault()));
    }

    [Theory]
    [InlineData("blog/2021-04-05-a.md", "/blog/a/")]
    [InlineData("blog/deep/2021-04-05-a.md", "/deep/2021/a/")]
    [InlineData("news/2021-04-05-a.md", "/2021/04/a/")]
    public void Folders_have_patterns_of_their_own(string path, string url)
    {
        const string Settings =
            OwnSettings
            + "permalink: {default: /:year/:month/:slug/, blog: /blog/:slug/, blog/deep/: /deep/:year/:slug/}\n";

        Assert.Equal(url, Story("title: A", path, Settings).Url);
    }

    [Theory]
    [InlineData("permalink: /2024/été-à-paris/", "", "/2024/été-à-paris/")]
    [InlineData("permalink: /2015/日本語/", "", "/2015/日本語/")]
    [InlineData("permalink: /2024/%C3%A9t%C3%A9/", "", "/2024/été/")]
    [InlineData("permalink: \"/2024/e\\u0301te/\"", "", "/2024/éte/")]
    [InlineData("slug: été", "", "/stories/été/")]
    [InlineData("title: A", "", "/stories/etude/")]
    [InlineData("title: A", "addresses: unicode", "/stories/étude/")]
    public void Letters_are_kept_as_their_writer_gave_them(string yaml, string settings, string url)
    {
        var titled = yaml.StartsWith("title") ? yaml : "title: A\n" + yaml;

        Assert.Equal(url, Story(titled, "2024-01-02-Étude.md", OwnSettings + settings + "\n").Url);
    }

    [Theory]
    [InlineData("en/2024-01-02-story.md", "en", "/stories/story/", "story")]
    [InlineData("fr/2024-01-02-story.md", "fr", "/fr/stories/story/", "story.fr")]
    [InlineData("2024-01-03-other.fr.md", "fr", "/fr/stories/other/", "other.fr")]
    [InlineData("2024-01-03-other.md", "en", "/stories/other/", "other")]
    [InlineData("zh_tw/about.md", "zh-TW", "/zh_tw/stories/about/", "about.zh_tw")]
    [InlineData("news/content.de/note.md", "de", "/de/stories/note/", "note.de")]
    [InlineData("it/cables.md", "en", "/stories/cables/", "cables")]
    public void A_path_says_the_language(string path, string language, string url, string id)
    {
        string[] paths =
        [
            "en/2024-01-02-story.md", "fr/2024-01-02-story.md", "zh_tw/about.md", "2024-01-03-other.fr.md",
            "2024-01-03-other.en.md", "2024-01-03-other.md", "news/content.de/note.md", "news/content.en/note.md",
            "departments/it/x.md",
        ];
        var languages = PathLanguages.Of(path.StartsWith("it") ? ["it/cables.md", "hr/staff/x.md"] : paths, []);
        if (path.StartsWith("it"))
            languages = PathLanguages.Of(["it/cables.md", "news/x.md"], []);
        var parser = new StoryParser(Read(OwnSettings), FolderDefaults.None) { Languages = languages };

        var story = parser.Parse(path, "---\ntitle: A\npublished: 2024\n---\n\nText.\n").Story!;

        Assert.Equal((language, url, id), (story.Language, story.Url, story.Id));
    }

    [Fact]
    public void Translations_of_one_name_belong_together()
    {
        var parser = new StoryParser(Read(OwnSettings), FolderDefaults.None)
        {
            Languages = PathLanguages.Of(["en/a.md", "fr/a.md"], []),
        };

        var keys = new[] { "en/a.md", "fr/a.md", "a.md" }
            .Select(path => parser.Parse(path, "---\ntitle: A\n---\n").Story!.TranslationKey).ToArray();

        Assert.Equal(keys[0], keys[1]);
        Assert.NotNull(keys[0]);
        Assert.Null(keys[2]);
    }

    // Where no path says the main language, files without a language are in it.
    [Fact]
    public void A_translation_belongs_to_the_file_that_says_no_language()
    {
        var parser = new StoryParser(Read(OwnSettings), FolderDefaults.None)
        {
            Languages = PathLanguages.Of(["a.md", "a.fr.md"], ["en", "fr"]),
        };

        var keys = new[] { "a.md", "a.fr.md" }
            .Select(path => parser.Parse(path, "---\ntitle: A\n---\n").Story!.TranslationKey).ToArray();

        Assert.NotNull(keys[0]);
        Assert.Equal(keys[0], keys[1]);
    }

    [Fact]
    public void The_settings_name_the_languages()
    {
        var languages = PathLanguages.Of(["it/a.md"], ["it", "zh-TW"]);

        Assert.Equal(
            ("it", "zh-TW"),
            (languages.PlaceOf("it/a.md").Language, languages.PlaceOf("zh_tw/a.md").Language));
    }
}
