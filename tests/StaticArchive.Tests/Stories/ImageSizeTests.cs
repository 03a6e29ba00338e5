namespace StaticArchive.Tests.Stories;

/// <summary>Pictures tell their size by the beginning of their files.</summary>
public sealed class ImageSizeTests
{
    private const string Jpeg = "ffd8 ffe0 0004 0000 ffff ffc2 0011 08 00c8 012c 03";
    private const string UprightNotes =
        "ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 0006 0000 00000000";
    private const string LittleEndianNotes =
        "ffe1 0022 457869660000 4949 2a00 08000000 0100 1201 0300 01000000 0800 0000 00000000";

    [Theory]
    [InlineData("a.png", "89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8 0802000000 00000000", 300, 200)]
    [InlineData("a.GIF", "474946383961 2c01 c800 00", 300, 200)]
    [InlineData("a.jpg", Jpeg, 300, 200)]
    [InlineData("upright.jpeg", "ffd8" + UprightNotes + "ffc0 0011 08 00c8 012c 03", 200, 300)]
    [InlineData("upright.jpg", "ffd8" + LittleEndianNotes + "ffc0 0011 08 00c8 012c 03", 200, 300)]
    [InlineData("a.webp", "52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c840", 300, 200)]
    [InlineData("b.webp", "52494646 00000000 57454250 5650384c 00000000 2f 2bc13100 0000000000", 300, 200)]
    [InlineData("c.webp", "52494646 00000000 57454250 56503858 0a000000 00000000 2b0100 c70000", 300, 200)]
    public void A_picture_tells_its_size(string name, string hex, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), SizeOf(name, Convert.FromHexString(hex.Replace(" ", ""))));

    [Theory]
    [InlineData("<?xml version='1.0'?><svg width='300' height=\"200px\" viewBox='0 0 3 2'>", 300, 200)]
    [InlineData("<svg viewBox=\"0 -5 299.6, 200\" width=\"100%\">", 300, 200)]
    public void A_drawing_tells_its_size_or_its_shape(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), SizeOf("a.svg", Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("a.svg", "<svg stroke-width='3' height='4'><path width='1' height='1'/>")]
    [InlineData("a.svg", "<svg viewBox='0 0 0 0'>")]
    [InlineData("a.svg", "<svg width='9999999' height='1'>")]
    [InlineData("a.png", "no picture")]
    [InlineData("a.jpg", "")]
    [InlineData("a.txt", "<svg width='3' height='4'>")]
    public void What_tells_none_has_none(string name, string text) =>
        Assert.Null(SizeOf(name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_picture_that_is_cut_short_has_no_size_and_does_no_harm()
    {
        var whole = Convert.FromHexString(Jpeg.Replace(" ", ""));
        for (var length = 0; length < whole.Length - 2; length++)
            Assert.Null(SizeOf("a.jpg", whole[..length]));
        var notes = Convert.FromHexString(("ffd8" + UprightNotes).Replace(" ", ""));
        for (var length = 0; length < notes.Length; length++)
            Assert.Null(SizeOf("a.jpg", notes[..length]));
    }

    private static ImageSize? SizeOf(string name, byte[] file)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder[name], file);
        return Assert.Single(new InputFolder(folder.Root).List(new List<Diagnostic>()).Assets).Size;
    }
}
