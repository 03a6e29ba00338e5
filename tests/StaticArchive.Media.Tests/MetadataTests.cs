using NetVips;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Tests;

public sealed class MetadataTests
{
    public static TheoryData<string> Formats => [".jpg", ".png", ".webp", ".avif", ".tif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_private_is_left_and_the_picture_is_the_same(string extension)
    {
        var original = SamplePictures.WithMetadata(extension);
        var metadata = MetadataReader.Read(original, MetadataPolicy.Strip);
        var copy = EditedCopy.Of(original, metadata.Edits);

        Assert.True(SamplePictures.Contains(original, SamplePictures.Secret));
        Assert.True(metadata.Found.HasFlag(PrivateData.Position), metadata.Found.ToString());
        Assert.True(metadata.Found.HasFlag(PrivateData.Owner), metadata.Found.ToString());
        Assert.False(SamplePictures.Contains(copy, SamplePictures.Secret));
        Assert.False(SamplePictures.Contains(copy, "GPSLatitude"));
        Assert.Equal(copy.Length, EditedCopy.LengthOf(original.Length, metadata.Edits));
        AssertSamePixels(original, copy);
        Assert.Equal(PrivateData.None, LeftIn(copy, extension));
    }

    // Where nothing may move, an empty Exif block and blank space stay; they hold nothing.
    private static PrivateData LeftIn(byte[] copy, string extension)
    {
        var left = MetadataReader.Read(copy, MetadataPolicy.Strip).Found;
        return extension is ".avif" ? left & ~(PrivateData.Other | PrivateData.Xmp) : left;
    }

    private static void AssertSamePixels(byte[] original, byte[] copy)
    {
        using var before = Image.NewFromBuffer(original);
        using var after = Image.NewFromBuffer(copy);
        Assert.Equal(before.WriteToMemory<byte>(), after.WriteToMemory<byte>());
        Assert.Equal(before.Contains("icc-profile-data"), after.Contains("icc-profile-data"));
        Assert.True(after.Contains("icc-profile-data"));
        Assert.DoesNotContain(after.GetFields(), field => field.StartsWith("exif-ifd3-GPSL"));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".tif")]
    public void A_picture_taken_upright_stays_upright(string extension)
    {
        var original = SamplePictures.WithMetadata(extension, orientation: 6);
        var copy = EditedCopy.Of(original, MetadataReader.Read(original, MetadataPolicy.Strip).Edits);
        using var decoded = Image.NewFromBuffer(copy);
        Assert.Equal(6, MediaProbe.Read(copy).Orientation);
        Assert.Equal(6, Convert.ToInt32(decoded.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(SamplePictures.Contains(copy, SamplePictures.Secret));
    }

    [Fact]
    public void A_gif_loses_comments_and_keeps_its_loop()
    {
        var plain = SamplePictures.Animation(".gif");
        var trailer = plain.Length - 1;
        byte[] noted = [.. plain[..trailer], 0x21, 0xfe, (byte)SamplePictures.Secret.Length,
            .. SamplePictures.Secret.Select(letter => (byte)letter), 0, 0x3b];
        var metadata = MetadataReader.Read(noted, MetadataPolicy.Strip);
        var copy = EditedCopy.Of(noted, metadata.Edits);
        Assert.True(metadata.Found.HasFlag(PrivateData.Text));
        Assert.False(SamplePictures.Contains(copy, SamplePictures.Secret));
        Assert.True(SamplePictures.Contains(copy, "NETSCAPE2.0"));
        Assert.Equal(3, MediaProbe.Read(copy).Frames);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void Data_behind_the_image_is_removed(string extension)
    {
        byte[] original = [.. SamplePictures.WithMetadata(extension), .. "MotionPhoto "u8,
            .. Films.Mp4(640, 480, 2, withPosition: true)];
        var metadata = MetadataReader.Read(original, MetadataPolicy.Strip);
        var copy = EditedCopy.Of(original, metadata.Edits);
        Assert.True(metadata.Found.HasFlag(PrivateData.Appended));
        Assert.False(SamplePictures.Contains(copy, "MotionPhoto"));
        AssertSamePixels(original, copy);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void The_credit_stays_where_the_policy_says_so(string extension)
    {
        var original = SamplePictures.WithMetadata(extension);
        var copy = EditedCopy.Of(original, MetadataReader.Read(original, MetadataPolicy.KeepCredit).Edits);
        var kept = MetadataReader.Read(copy, MetadataPolicy.Strip);
        Assert.Equal("Zebrafink Agency", kept.Credit.Credit);
        Assert.Contains(SamplePictures.Secret, kept.Credit.Creator!);
        Assert.False(kept.Found.HasFlag(PrivateData.Position));
        AssertSamePixels(original, copy);
        Assert.Empty(MetadataReader.Read(original, MetadataPolicy.Keep).Edits);
    }

    [Fact]
    public void Caption_and_credit_are_read_from_iptc()
    {
        var credit = MetadataReader.Read(SamplePictures.WithMetadata(".jpg"), MetadataPolicy.Strip).Credit;
        Assert.Equal("Zebrafink at the harbour", credit.Caption);
        Assert.Contains("Zebrafink Agency", credit.Line!);
    }

    [Fact]
    public void A_film_loses_its_position_and_nothing_in_it_moves()
    {
        var original = Films.Mp4(640, 480, 2, withPosition: true);
        var metadata = MetadataReader.Read(original, MetadataPolicy.Strip);
        var copy = EditedCopy.Of(original, metadata.Edits);
        Assert.True(metadata.Found.HasFlag(PrivateData.Position));
        Assert.False(SamplePictures.Contains(copy, "+51.5074"));
        Assert.Equal(original.Length, copy.Length);
        Assert.Equal(640, MediaProbe.Read(copy).Width);
        Assert.Equal(PrivateData.None, MetadataReader.Read(copy, MetadataPolicy.Strip).Found);
    }

    [Fact]
    public void A_track_of_positions_is_reported_as_not_removable() =>
        Assert.Equal(
            PrivateData.PositionTrack,
            MetadataReader.Read(Films.Mp4(640, 480, 2, withPositionTrack: true), MetadataPolicy.Strip).Found);
}
