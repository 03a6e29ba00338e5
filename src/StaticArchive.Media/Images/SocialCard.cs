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
    internal static byte[] FromText(CardText text)
    {
        try
        {
            using var card = new CardSheet(Width, Height).Set(text);
            return card.PngsaveBuffer(compression: 9, palette: true, bitdepth: 4, keep: Enums.ForeignKeep.None);
        }
        catch (VipsException fault)
        {
            throw new ImageFaultException(ImageDeriver.FirstLine(fault), fault);
        }
    }

    /// <summary>A JPEG of a story's picture: around its focus, or around what libvips finds striking.</summary>
    /// <exception cref="ImageFaultException">The picture cannot be decoded.</exception>
    internal static byte[] FromPicture(byte[] original, MediaInfo info, FocusPoint? focus)
    {
        try
        {
            using var card = FocusCrop.Load(original, info, focus, Width, Height);
            using var opaque = card.HasAlpha() ? card.Flatten(background: CardSheet.Paper) : null;
            return UnderLimit(opaque ?? card);
        }
        catch (VipsException fault)
        {
            throw new ImageFaultException(ImageDeriver.FirstLine(fault), fault);
        }
    }

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
