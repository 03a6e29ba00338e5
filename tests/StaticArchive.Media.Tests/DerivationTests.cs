using NetVips;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Images;

namespace StaticArchive.Media.Tests;

[Trait("Speed", "Slow")]
public sealed class DerivationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Save(string name, byte[] bytes)
    {
        var path = Path.Join(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static Dictionary<DerivedImage, byte[]> Derive(string path, ImageOptions? options = null)
    {
        Assert.True(VipsLibrary.IsAvailable, VipsLibrary.Problem);
        var info = MediaProbe.Read(File.ReadAllBytes(path));
        var made = new Dictionary<DerivedImage, byte[]>();
        var chosen = options ?? ImageOptions.Default;
        ImageDeriver.Derive(File.ReadAllBytes(path), info, DerivationPlan.Of(info, chosen), chosen, made.Add);
        return made;
    }

    private static double[] At(byte[] bytes, double x, double y)
    {
        using var image = Image.NewFromBuffer(bytes);
        return image[(int)(x * image.Width), (int)(y * image.Height)];
    }

    [Fact]
    public void What_others_put_under_a_key_into_the_cache_is_missing()
    {
        static byte[] Seal(string name, ReadOnlyMemory<byte> bytes) => [(byte)name.Length, (byte)bytes.Length, 7];
        var cache = new DerivedImageCache(_folder, Seal);
        cache.Write("abc.webp", "image"u8);

        Assert.True(cache.Has("abc.webp"));
        Assert.Equal("image"u8.ToArray(), cache.Read("abc.webp"));
        File.WriteAllBytes(Path.Join(_folder, "ab", "abc.webp"), [8, 6, 7, .. "forged"u8]);
        Assert.False(cache.Has("abd.webp"));
        Assert.True(cache.Has("abc.webp"));
        File.WriteAllBytes(Path.Join(_folder, "ab", "abc.webp"), "forged"u8.ToArray());
        Assert.False(cache.Has("abc.webp"));
        Assert.Throws<IOException>(() => cache.Read("abc.webp"));
    }

    [Fact]
    public void Widths_never_exceed_the_original()
    {
        using var picture = SamplePictures.Halves(1000, 600);
        var made = Derive(Save("a.jpg", picture.WriteToBuffer(".jpg")));
        Assert.Equal(
            [(480, 288, MediaFormat.WebP), (800, 480, MediaFormat.WebP), (1000, 600, MediaFormat.WebP),
                (480, 288, MediaFormat.Jpeg), (800, 480, MediaFormat.Jpeg), (1000, 600, MediaFormat.Jpeg)],
            DerivationPlan.Of(MediaProbe.Read(File.ReadAllBytes(Path.Join(_folder, "a.jpg"))), ImageOptions.Default)
                .Select(image => (image.Width, image.Height, image.Format)));
        Assert.All(made, image =>
        {
            var info = MediaProbe.Read(image.Value);
            Assert.Equal((image.Key.Width, image.Key.Height, image.Key.Format), (info.Width, info.Height, info.Format));
        });
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".tif")]
    public void Orientation_is_applied_and_metadata_is_gone(string extension)
    {
        // Orientation 6 is shown turned by a quarter to the right: the left half comes to the top.
        var made = Derive(Save("turned" + extension,
            SamplePictures.WithMetadata(extension, orientation: 6, width: 640, height: 480)));
        Assert.NotEmpty(made);
        Assert.All(made, image =>
        {
            Assert.True(image.Key.Height > image.Key.Width);
            Assert.Equal((image.Key.Width, image.Key.Height),
                (MediaProbe.Read(image.Value).Width, MediaProbe.Read(image.Value).Height));
            Assert.True(At(image.Value, 0.5, 0.2)[0] > 150, "top is red");
            Assert.True(At(image.Value, 0.5, 0.8)[2] > 150, "foot is blue");
            Assert.False(SamplePictures.Contains(image.Value, SamplePictures.Secret));
        });
    }

    [Theory]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public void An_animation_stays_one(string extension)
    {
        var made = Derive(Save("a" + extension, SamplePictures.Animation(extension, 600, 400)));
        Assert.Contains(made, image => image.Key.Width == 480);
        Assert.All(made, image => Assert.Equal((3, image.Key.Width, image.Key.Height),
            (MediaProbe.Read(image.Value).Frames, MediaProbe.Read(image.Value).Width,
                MediaProbe.Read(image.Value).Height)));
    }

    [Fact]
    public void Print_colours_sixteen_bits_palettes_and_greys_come_out_right()
    {
        using var picture = SamplePictures.Halves(600, 400);
        using var print = picture.IccTransform("cmyk", inputProfile: "srgb");
        using var deep = picture.Colourspace(Enums.Interpretation.Rgb16);
        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        var cases = new Dictionary<string, byte[]>
        {
            ["print.jpg"] = print.JpegsaveBuffer(),
            ["bare.jpg"] = print.JpegsaveBuffer(keep: Enums.ForeignKeep.None),
            ["deep.png"] = deep.WriteToBuffer(".png"),
            ["deep.tif"] = deep.WriteToBuffer(".tif"),
            ["palette.png"] = picture.PngsaveBuffer(palette: true),
            ["one.avif"] = picture.WriteToBuffer(".avif"),
        };
        foreach (var (name, bytes) in cases)
        {
            foreach (var (image, made) in Derive(Save(name, bytes)))
            {
                using var decoded = Image.NewFromBuffer(made);
                Assert.True(decoded is { Bands: 3, Format: Enums.BandFormat.Uchar }, $"{name}: {image}");
                Assert.True(At(made, 0.2, 0.5) is [> 150, < 110, < 110], $"{name}: {image} is red at the left");
                Assert.True(At(made, 0.8, 0.5) is [< 110, < 110, > 130], $"{name}: {image} is blue at the right");
            }
        }
        Assert.NotEmpty(Derive(Save("grey.jpg", grey.WriteToBuffer(".jpg"))));
    }

    [Fact]
    public void A_broken_picture_is_a_fault_with_words()
    {
        using var noise = Image.Gaussnoise(900, 900, sigma: 40, mean: 128, seed: 7).Cast(Enums.BandFormat.Uchar);
        var whole = noise.WriteToBuffer(".jpg");
        var path = Save("cut.jpg", whole[..(whole.Length / 2)]);
        Assert.NotEmpty(Assert.Throws<ImageFaultException>(() => Derive(path)).Message);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes()
    {
        var path = Save("a.jpg", SamplePictures.WithMetadata(".jpg", width: 900, height: 600));
        var options = ImageOptions.Default with { Formats = [MediaFormat.Avif, MediaFormat.WebP] };
        var (first, second) = (Derive(path, options), Derive(path, options));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, image => Assert.Equal(image.Value, second[image.Key]));
    }

    [Fact]
    public void A_card_is_cut_around_the_focus()
    {
        using var picture = SamplePictures.Halves(3000, 700);
        var original = picture.WriteToBuffer(".jpg");
        var card = SocialCard.FromPicture(original, MediaProbe.Read(original), new FocusPoint(0.1, 0.5));
        var info = MediaProbe.Read(card);
        Assert.Equal((1200, 630), (info.Width, info.Height));
        Assert.True(At(card, 0.9, 0.5)[0] > 150, "all of it is red");
        Assert.True(card.Length < SocialCard.MaxBytes);
        var striking = MediaProbe.Read(SocialCard.FromPicture(original, MediaProbe.Read(original), null));
        Assert.Equal((1200, 630), (striking.Width, striking.Height));
    }

    [Theory]
    [InlineData("Short")]
    [InlineData("A headline of the usual length: police < courts & the archive")]
    [InlineData("A very long headline that goes on and on, through courts, committees, appeals and inquiries, "
        + "until nobody is left who remembers how it began, and is still set in full on the card of its story")]
    public void A_headline_makes_a_card_of_a_few_kilobytes(string headline)
    {
        var text = new CardText("Courts · 2021", headline, "An archive of something");
        var card = SocialCard.FromText(text);
        var info = MediaProbe.Read(card);
        Assert.Equal((MediaFormat.Png, 1200, 630), (info.Format, info.Width, info.Height));
        Assert.InRange(card.Length, 2_000, 60_000);
        Assert.Equal(card, SocialCard.FromText(text));
    }

    [Fact]
    public void Letters_that_the_fonts_lack_make_no_card()
    {
        Assert.True(SocialCard.CanSet(new CardText(null, "Übergröße, Łódź, Ελλάδα, Москва", "A")));
        Assert.False(SocialCard.CanSet(new CardText(null, "東京", "A")));
    }

    [Fact]
    public void The_cache_keeps_what_is_used()
    {
        var cache = new DerivedImageCache(Path.Join(_folder, "cache"));
        var key = DerivedImageCache.KeyOf([1, 2, 3], ImageOptions.Default.Fingerprint);
        cache.Write(key + "-1.webp", [1]);
        cache.Write(key + "-2.webp", [2]);
        Assert.Equal(1, cache.Prune(new HashSet<string> { key + "-2.webp" }));
        Assert.False(cache.Has(key + "-1.webp"));
        Assert.True(cache.Has(key + "-2.webp"));
        Assert.NotEqual(key, DerivedImageCache.KeyOf([1, 2, 3],
            (ImageOptions.Default with { Quality = 70 }).Fingerprint));
    }
}
