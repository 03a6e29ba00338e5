namespace StaticArchive.Media.Images;

/// <summary>
/// The two fonts that cards are set in. They are part of the program, so that a card is the same on every machine.
/// </summary>
internal static class CardFonts
{
    public const string Serif = "Source Serif 4";
    public const string Sans = "Open Sans SemiBold";

    private const string SerifFile = "SourceSerif4-Bold.ttf";
    private const string SansFile = "OpenSans-SemiBold.ttf";

    // The subset that is embedded; see Fonts/OFL.txt.
    private static readonly (int First, int Last)[] Letters =
    [
        (0x20, 0x24f), (0x2bb, 0x2bc), (0x2c6, 0x2dc), (0x300, 0x36f), (0x370, 0x3ff), (0x400, 0x52f), (0x1e00, 0x1eff),
        (0x2000, 0x206f), (0x20a0, 0x20c0), (0x2100, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
    ];

    private static readonly Lazy<string> Folder = new(Unpack);

    public static string SerifPath => Path.Join(Folder.Value, SerifFile);

    public static string SansPath => Path.Join(Folder.Value, SansFile);

    /// <summary>Whether the fonts hold all letters of a text; a card with empty boxes is worse than none.</summary>
    public static bool Cover(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Letters.Any(range => rune.Value >= range.First && rune.Value <= range.Last))
                return false;
        }
        return true;
    }

    // Fontconfig takes fonts from files only. The folder goes with the process.
    private static string Unpack()
    {
        var folder = TemporaryFolder.Create("static-archive-fonts-");
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { SerifFile, SansFile })
        {
            using var font = typeof(CardFonts).Assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Join(folder, name));
            font.CopyTo(file);
        }
        return folder;
    }
}
