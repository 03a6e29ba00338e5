using StaticArchive.Media;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Tests;
using static StaticArchive.Tests.Sites.TinyArchive;

namespace StaticArchive.Tests.Pages;

/// <summary>Pictures as readers get them, through whole small sites.</summary>
[Trait("Speed", "Slow")]
public sealed class PictureTests
{
    private static TinyArchive Archive(string settings = "", string photo = "photo.jpg", byte[]? bytes = null)
    {
        var archive = new TinyArchive(("stories/a.md",
            Story("A", "2021-01-01", $"Words.\n\n![A harbour]({photo})", $"image: {{ src: {photo}, alt: Boats }}\n")));
        archive.Write("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\n" + settings);
        File.WriteAllBytes(Path.Join(archive.Options.InputFolder, "stories", photo), bytes
            ?? SamplePictures.WithMetadata(".jpg", width: 900, height: 600));
        return archive;
    }

    private static byte[] Bytes(Site site, string path)
    {
        var index = site.Find(path);
        Assert.True(index >= 0, path);
        return site.CreateRenderer().Render(index).ToArray();
    }

    private static string Page(Site site, string path = "/stories/a/") => Encoding.UTF8.GetString(Bytes(site, path));

    private static List<string> Candidates(string page) =>
        [.. page.Split('"').Where(part => part.EndsWith('w') && part.Contains(" 480w"))
            .SelectMany(set => set.Split(", ")).Select(candidate => candidate.Split(' ')[0])
                .Distinct(StringComparer.Ordinal)];

    [Fact]
    public void A_page_offers_smaller_copies_and_each_is_there_without_metadata()
    {
        using var archive = Archive();
        var site = archive.Site();
        var page = Page(site);

        var files = Candidates(page);
        Assert.Equal(6, files.Count);
        foreach (var file in files)
        {
            var info = MediaProbe.Read(Bytes(site, file));
            Assert.Contains($"-{info.Width}.", file);
            Assert.False(SamplePictures.Contains(Bytes(site, file), SamplePictures.Secret));
            Assert.True(site.IsNamedByContent(site.Find(file)));
            Assert.Contains(file[1..], site.Files);
        }
        Assert.Contains("width=\"900\" height=\"600\"", page);
        Assert.Contains("fetchpriority=\"high\"", page);
        Assert.Equal(2, page.Split("<picture>").Length - 1);
        Assert.Empty(SiteCrawler.Crawl(site).Faults);
    }

    [Fact]
    public void The_copy_of_the_original_has_no_metadata_unless_the_settings_keep_it()
    {
        using var stripped = Archive();
        using var kept = Archive("images: { metadata: keep }\n");
        using var credited = Archive("images: { metadata: keep-credit }\n");

        Assert.False(SamplePictures.Contains(Bytes(stripped.Site(), "/stories/photo.jpg"),
            SamplePictures.Secret));
        Assert.Equal(SamplePictures.WithMetadata(".jpg", width: 900, height: 600),
            Bytes(kept.Site(), "/stories/photo.jpg"));
        var credit = Bytes(credited.Site(), "/stories/photo.jpg");
        Assert.True(SamplePictures.Contains(credit, "Zebrafink Agency"));
        Assert.False(SamplePictures.Contains(credit, "GPSLatitude"));
    }

    [Fact]
    public void Caption_and_credit_come_from_the_file_where_the_editor_wrote_none()
    {
        using var archive = Archive();
        var result = archive.Build();

        Assert.Contains("Zebrafink at the harbour", Page(result.Site!));
        Assert.Contains("Zebrafink Agency", Page(result.Site!));
        Assert.Single(result.Diagnostics, finding => finding.Rule == AssetRules.CreditFromFile);
    }

    [Fact]
    public void A_story_has_a_card_of_its_picture_and_one_without_a_picture_of_its_headline()
    {
        using var archive = Archive("images: { cards: true }\n");
        archive.Write("stories/b.md", Story("A headline & more", "2021-01-02", "Words."));
        var site = archive.Site();
        foreach (var (path, format) in new[] { ("/stories/a/", MediaFormat.Jpeg), ("/stories/b/", MediaFormat.Png) })
        {
            var page = Page(site, path);
            var start = page.IndexOf("og:image\" content=\"https://tiny.example")
                + "og:image\" content=\"https://tiny.example".Length;
            var card = Bytes(site, page[start..page.IndexOf('"', start)]);
            var info = MediaProbe.Read(card);
            Assert.Equal((format, 1200, 630), (info.Format, info.Width, info.Height));
            Assert.True(card.Length < 200_000);
            Assert.Contains("twitter:card", page);
        }
    }

    [Fact]
    public void Related_stories_show_each_picture_once_and_not_that_of_the_page()
    {
        using var archive = Archive();
        archive.Write("stories/b.md", Story("B", "2021-01-02", more: "image: { src: photo.jpg, alt: Boats }\n"));
        archive.Write("stories/c.md", Story("C", "2021-01-03", more: "image: { src: other.jpg, alt: Sails }\n"));
        File.WriteAllBytes(Path.Join(archive.Options.InputFolder, "stories", "other.jpg"),
            SamplePictures.WithMetadata(".jpg", width: 1200, height: 600));
        var site = archive.Site();

        var (onFirst, onThird) = (Thumb("/stories/a/"), Thumb("/stories/c/"));

        Assert.NotEqual(onFirst, onThird);

        string Thumb(string path) =>
            Assert.Single(Page(site, path).Split("class=\"thumb\" src=\"").Skip(1)).Split('"')[0];
    }

    [Fact]
    public void Widths_and_formats_are_as_the_settings_say()
    {
        using var archive = Archive("images: { widths: [480, 640], formats: [avif, webp] }\n");
        var site = archive.Site();
        var page = Page(site);

        Assert.Contains("type=\"image/avif\"", page);
        Assert.Contains("640w", page);
        Assert.DoesNotContain("900w", page);
        Assert.All(Candidates(page), file => Assert.DoesNotContain(".jpg", file));
    }

    [Fact]
    public void An_image_that_browsers_do_not_show_is_converted()
    {
        using var archive =
            Archive(photo: "scan.tif", bytes: SamplePictures.WithMetadata(".tif", width: 900, height: 600));
        var page = Page(archive.Site());

        Assert.Contains("-800.jpg 800w", page);
        Assert.DoesNotContain("src=\"/stories/scan.tif\"", page);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_and_a_warm_build_decodes_nothing()
    {
        using var archive = Archive();
        var folder = Path.Join(archive.Options.InputFolder, "..", "kept");
        var options = archive.Options with { Cache = new BuildCache(folder, null) };
        var (first, second) = (SiteBuilder.Build(options).Site!, SiteBuilder.Build(options).Site!);
        var fresh = archive.Site();
        foreach (var file in first.Files.Where(file => file.StartsWith("assets/pictures/")))
        {
            Assert.Equal(Bytes(first, "/" + file), Bytes(second, "/" + file));
            Assert.Equal(Bytes(first, "/" + file), Bytes(fresh, "/" + file));
        }
        Assert.Equal(3, first.Pictures.Decoded);
        Assert.Equal(0, second.Pictures.Decoded);
    }

    [Fact]
    public void Without_resizing_originals_are_shown_without_metadata()
    {
        using var archive = Archive("images: { resize: false }\n");
        var site = archive.Site();

        Assert.Contains("src=\"/stories/photo.jpg\"", Page(site));
        Assert.DoesNotContain("srcset", Page(site));
        Assert.False(SamplePictures.Contains(Bytes(site, "/stories/photo.jpg"), SamplePictures.Secret));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Related_stories_show_pictures_where_at_least_half_have_one(int withPicture, bool shown)
    {
        using var archive = Archive();
        for (var i = 0; i < 2; i++)
            archive.Write($"stories/r{i}.md", Story($"Story {i}", $"2021-01-1{i}", "Words. [A](a.md)", i < withPicture
                ? $"image: {{ src: photo.jpg, alt: Boats, focus: [0.{i + 1}, 0.9] }}\n" : ""));
        var site = archive.Site();
        var page = Page(site);

        Assert.Equal(shown ? withPicture : 0, page.Split("class=\"thumb\"").Length - 1);
        if (!shown)
            return;
        var start = page.IndexOf("class=\"thumb\" src=\"") + "class=\"thumb\" src=\"".Length;
        var info = MediaProbe.Read(Bytes(site, page[start..page.IndexOf('"', start)]));
        Assert.Equal((MediaFormat.WebP, 240, 160), (info.Format, info.Width, info.Height));
        Assert.Empty(SiteCrawler.Crawl(site).Faults);
    }
}
