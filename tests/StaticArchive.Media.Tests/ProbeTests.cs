using System.Buffers.Binary;
using System.Diagnostics;
using NetVips;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Images;

namespace StaticArchive.Media.Tests;

public sealed class ProbeTests
{
    private static readonly Dictionary<string, MediaFormat> Formats = new()
    {
        [".jpg"] = MediaFormat.Jpeg,
        [".png"] = MediaFormat.Png,
        [".gif"] = MediaFormat.Gif,
        [".webp"] = MediaFormat.WebP,
        [".avif"] = MediaFormat.Avif,
        [".tif"] = MediaFormat.Tiff,
    };

    public static TheoryData<string> RasterFormats => [.. Formats.Keys];

    [Theory]
    [MemberData(nameof(RasterFormats))]
    public void Format_and_size_come_from_the_content(string extension)
    {
        using var picture = SamplePictures.Halves(120, 80);
        var info = MediaProbe.Read(picture.WriteToBuffer(extension));
        Assert.Equal(new MediaInfo(Formats[extension]) { Width = 120, Height = 80 }, info);
    }

    [Theory]
    [MemberData(nameof(RasterFormats))]
    public void A_file_that_is_cut_off_is_noticed(string extension)
    {
        using var noise = Image.Gaussnoise(200, 200, sigma: 40, mean: 128, seed: 7).Cast(Enums.BandFormat.Uchar);
        var whole = noise.WriteToBuffer(extension);
        var info = MediaProbe.Read(whole[..(whole.Length * 3 / 4)]);
        Assert.False(MediaProbe.Read(whole).IsTruncated);
        Assert.Equal(Formats[extension], info.Format);
        Assert.True(info.IsTruncated);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    [InlineData(".png")]
    [InlineData(".tif")]
    public void A_picture_taken_upright_is_as_wide_as_it_is_shown(string extension)
    {
        var info = MediaProbe.Read(SamplePictures.WithMetadata(extension, orientation: 6));
        Assert.Equal((48, 64, 6), (info.Width, info.Height, info.Orientation));
    }

    [Theory]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public void Frames_are_counted(string extension)
    {
        var info = MediaProbe.Read(SamplePictures.Animation(extension));
        Assert.Equal((320, 240, 3), (info.Width, info.Height, info.Frames));
    }

    [Fact]
    public void A_header_of_900_megapixels_is_refused_in_milliseconds()
    {
        using var picture = SamplePictures.Halves(16, 16);
        var bomb = picture.WriteToBuffer(".png");
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 30_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var info = MediaProbe.Read(bomb);
        Assert.Equal((30_000, 30_000), (info.Width, info.Height));
        Assert.False(DerivationPlan.CanDecode(info));
        Assert.Empty(DerivationPlan.Of(info, ImageOptions.Default));
        Assert.True(watch.ElapsedMilliseconds < 100);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'/>", 300, 200)]
    [InlineData("<?xml version='1.0'?>\n<!-- x --><svg viewBox='0 0 64 32'></svg>", 64, 32)]
    public void A_drawing_says_its_size(string drawing, int width, int height)
    {
        var info = MediaProbe.Read(Encoding.UTF8.GetBytes(drawing));
        Assert.Equal((MediaFormat.Svg, width, height), (info.Format, info.Width, info.Height));
    }

    [Fact]
    public void A_film_says_its_size()
    {
        var info = MediaProbe.Read(Films.Mp4(1920, 1080, seconds: 12));
        Assert.Equal((MediaFormat.Mp4, 1920, 1080), (info.Format, info.Width, info.Height));
        var web = MediaProbe.Read(Films.WebM(640, 360, seconds: 4));
        Assert.Equal((MediaFormat.WebM, 640, 360), (web.Format, web.Width, web.Height));
    }

    [Fact]
    public void A_directory_that_is_cut_off_is_cleaned_all_the_same()
    {
        // Little-endian; one entry, a date, whose directory lacks its last four bytes.
        byte[] cut = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x32, 1, 2, 0, 4, 0, 0, 0, .. "2024"u8];
        var edits = Metadata.MetadataReader.Read(cut, Metadata.MetadataPolicy.Strip).Edits;
        Assert.DoesNotContain((byte)'2', Metadata.EditedCopy.Of(cut, edits));
    }

    [Fact]
    public void Bytes_that_are_nothing_are_nothing_and_never_a_fault()
    {
        var random = new Random(11);
        using var picture = SamplePictures.Halves(40, 30);
        foreach (var extension in new[] { ".jpg", ".png", ".gif", ".webp", ".avif", ".tif" })
        {
            var whole = SamplePictures.WithMetadata(extension == ".gif" ? ".png" : extension);
            for (var i = 0; i < 300; i++)
            {
                var broken = whole[..random.Next(whole.Length)];
                for (var j = 0; j < 8 && broken.Length > 20; j++)
                    broken[random.Next(12, broken.Length)] = (byte)random.Next(256);
                _ = MediaProbe.Read(broken);
                var edits = Metadata.MetadataReader.Read(broken, Metadata.MetadataPolicy.KeepCredit).Edits;
                _ = Metadata.EditedCopy.Of(broken, edits);
            }
        }
        Assert.Equal(MediaInfo.Unknown, MediaProbe.Read("plain text"u8.ToArray()));
    }
}
