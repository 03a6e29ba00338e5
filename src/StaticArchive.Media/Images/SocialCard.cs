using System.Security;
using NetVips;

namespace StaticArchive.Media.Images;

/// <summary>The picture that social networks show beside a link to a story.</summary>
internal static class SocialCard
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Some networks leave out larger ones.</summary>
    public const int MaxBytes = 200_000;

    private const int BestQuality = 82;
    private const int MinQuality = 30;

    /// <summary>Whether a card can be set with the letters of that text.</summary>
    public static bool CanSet(CardText text) => CardFonts.Cover(text.Headline + text.Kicker + text.ArchiveName);

    /// <summary>A PNG with the headline, its kicker and the archive's name.</summary>
    /// <exception cref="ImageFaultException">libvips cannot set the text.</exception>
    internal static byte[] FromText(CardText text) => VipsLibrary.Run(() =>
    {
        using var card = CardSheet.Set(text);
        return card.PngsaveBuffer(compression: 9, palette: true, bitdepth: 4, keep: Enums.ForeignKeep.None);
    });

    /// <summary>A JPEG of a story's picture: around its focus, or around what libvips finds striking.</summary>
    /// <exception cref="ImageFaultException">The picture cannot be decoded.</exception>
    internal static byte[] FromPicture(byte[] original, MediaInfo info, FocusPoint? focus) => VipsLibrary.Run(() =>
    {
        using var card = FocusCrop.Load(original, info, focus, Width, Height);
        using var opaque = card.HasAlpha() ? card.Flatten(background: [.. CardSheet.Paper]) : null;
        return UnderLimit(opaque ?? card);
    });

    private static byte[] UnderLimit(Image card)
    {
        for (var quality = BestQuality; ; quality -= 10)
        {
            var bytes = card.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true,
                keep: Enums.ForeignKeep.None);
            if (bytes.Length < MaxBytes || quality < MinQuality)
                return bytes;
        }
    }
}

/// <summary>Sets the text of a social card: a rule of accent, kicker, headline as large as it fits, the archive's name
/// at the foot.</summary>
internal static class CardSheet
{
    public static readonly ImmutableArray<double> Paper = [250, 248, 243];

    private const int Width = SocialCard.Width;
    private const int Height = SocialCard.Height;
    private const int Margin = 80;
    private const int RuleHeight = 14;
    private const int FootHeight = 130;

    private static readonly double[] Ink = [28, 25, 23];
    private static readonly double[] Muted = [87, 83, 78];
    private static readonly double[] Accent = [153, 27, 27];
    private static readonly int[] HeadlineSizes = [78, 68, 58, 50, 42, 34, 26];

    /// <summary>The card; the caller disposes of it.</summary>
    public static Image Set(CardText text)
    {
        var card = Ground();
        var top = Margin;
        if (!string.IsNullOrEmpty(text.Kicker))
        {
            using var kicker = Letters(text.Kicker, CardFonts.Sans, CardFonts.SansPath, 30);
            card = Place(card, kicker, Accent, top);
            top += Math.Min(kicker.Height, 90) + 28;
        }
        card = SetHeadline(card, text.Headline, top);
        using var name = Letters(text.ArchiveName, CardFonts.Sans, CardFonts.SansPath, 30);
        return Place(card, name, Muted, Height - Margin - 20);
    }

    private static Image Ground()
    {
        using var black = Image.Black(Width, Height, bands: 3);
        using var paper = black.NewFromImage([.. Paper]);
        using var ground = paper.Cast(Enums.BandFormat.Uchar);
        using var plain = ground.Copy(interpretation: Enums.Interpretation.Srgb);
        return plain.Mutate(drawing => drawing.DrawRect(Accent, 0, 0, Width, RuleHeight, fill: true));
    }

    private static Image SetHeadline(Image card, string headline, int top)
    {
        foreach (var size in HeadlineSizes)
        {
            using var letters = Letters(headline, CardFonts.Serif, CardFonts.SerifPath, size);
            var fits = letters.Height <= Height - top - FootHeight && letters.Width <= Width - (2 * Margin);
            if (fits || size == HeadlineSizes[^1])
                return Place(card, letters, Ink, top, Height - top - FootHeight);
        }
        return card;
    }

    // At 72 dots an inch a point is a pixel.
    private static Image Letters(string text, string font, string file, int size) => Image.Text(
        SecurityElement.Escape(text), $"{font}, {size}", width: Width - (2 * Margin), dpi: 72, fontfile: file);

    private static Image Place(Image card, Image letters, double[] colour, int top, int? maxHeight = null)
    {
        using var mask = letters.Crop(0, 0, Math.Min(letters.Width, Width - Margin),
            Math.Min(letters.Height, maxHeight ?? Height - top));
        using var under = card.Crop(Margin, top, mask.Width, mask.Height);
        using var ink = under.NewFromImage(colour);
        using var set = mask.Ifthenelse(ink, under, blend: true);
        using var whole = set.Cast(Enums.BandFormat.Uchar);
        var placed = card.Insert(whole, Margin, top);
        card.Dispose();
        return placed;
    }
}

/// <summary>What a social card without a picture says.</summary>
/// <param name="Kicker">The line above the headline, or null.</param>
/// <param name="Headline">The headline.</param>
/// <param name="ArchiveName">The name of the archive, at the foot.</param>
internal sealed record CardText(string? Kicker, string Headline, string ArchiveName);

/// <summary>The two fonts that cards are set in. They are part of the program, so that a card is the same on every
/// machine.</summary>
internal static class CardFonts
{
    public const string Serif = "Source Serif 4";
    public const string Sans = "Open Sans SemiBold";

    private const string SerifFile = "SourceSerif4-Bold.ttf";
    private const string SansFile = "OpenSans-SemiBold.ttf";

    // The subset that is embedded; see Fonts/OFL.txt.
    private static readonly ImmutableArray<(int First, int Last)> Letters =
    [
        (0x20, 0x24f), (0x2bb, 0x2bc), (0x2c6, 0x2dc), (0x300, 0x36f), (0x370, 0x3ff), (0x400, 0x52f), (0x1e00, 0x1eff),
        (0x2000, 0x206f), (0x20a0, 0x20c0), (0x2100, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
    ];

    private static readonly Lazy<string> Folder = new(Unpack);

    public static string SerifPath => Path.Join(Folder.Value, SerifFile);

    public static string SansPath => Path.Join(Folder.Value, SansFile);

    /// <summary>Whether the fonts hold all letters of a text; a card with empty boxes is worse than none.</summary>
    public static bool Cover(string text) => text.EnumerateRunes().All(rune =>
        Letters.Any(range => rune.Value >= range.First && rune.Value <= range.Last));

    // Fontconfig takes fonts from files only. The folder goes with the process.
    private static string Unpack()
    {
        var folder = TemporaryFolder.Create("static-archive-fonts-");
        Directory.CreateDirectory(folder);
        foreach (var name in (ReadOnlySpan<string>)[SerifFile, SansFile])
        {
            using var font = typeof(CardFonts).Assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Join(folder, name));
            font.CopyTo(file);
        }
        return folder;
    }
}
