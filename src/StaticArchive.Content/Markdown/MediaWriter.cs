using StaticArchive.Media;

namespace StaticArchive.Markdown;

/// <summary>Leaves a place for each player of a sound or a film. What belongs to it is known by its
/// extension.</summary>
internal sealed class MediaWriter(MarkupWriter markup, BodyFindings findings, Uri site)
{
    /// <summary>Whether the name is that of a sound or a film.</summary>
    public static bool IsMedia(string path) => FormatOf(path) is var format && (format.IsVideo() || format.IsAudio());

    /// <summary>Writes a player; the archive fills in addresses and sizes.</summary>
    /// <param name="file">The sound or film.</param>
    /// <param name="others">
    /// A picture shown before the film begins, captions as WebVTT, and the page or file with all that is said.
    /// </param>
    /// <param name="caption">The words below it, or null.</param>
    /// <param name="isBlock">Whether it may be a figure, or is within a paragraph.</param>
    public void Write(NamedPart file, IEnumerable<NamedPart> others, string? caption, bool isBlock)
    {
        if (LinkTarget.Read(file.Path, site) is not { Kind: LinkTargetKind.Internal } target)
        {
            findings.RefusedPlayer(file);
            return;
        }
        var parts = others.ToLookup(PurposeOf);
        var isFilm = FormatOf(file.Path).IsVideo();
        var hasTranscript = parts.Contains(Purpose.Transcript);
        if (!hasTranscript && !isFilm)
            findings.SoundWithoutTranscript(file);
        else if (!hasTranscript && !parts.Contains(Purpose.Captions))
            findings.FilmWithoutCaptions(file);
        List<BodySlot> slots =
        [
            new(0, BodySlotKind.Player, target.Target, "", file.Span),
            .. Slots(BodySlotKind.Image, parts[Purpose.Poster].TakeLast(1)),
            .. Slots(BodySlotKind.PlayerPart, parts[Purpose.Captions]),
            .. Slots(BodySlotKind.PlayerPart, parts[Purpose.Transcript].TakeLast(1)),
        ];
        if (!string.IsNullOrWhiteSpace(caption))
            slots.Add(new(0, isBlock ? BodySlotKind.PlayerCaption : BodySlotKind.PlayerLabel, caption, "", file.Span));
        markup.PlaceInline([.. slots]);
    }

    private IEnumerable<BodySlot> Slots(BodySlotKind kind, IEnumerable<NamedPart> parts)
    {
        foreach (var part in parts)
        {
            if (LinkTarget.Read(part.Path, site) is { Kind: LinkTargetKind.Internal } target)
                yield return new(0, kind, target.Target, "", part.Span);
            else
                findings.RefusedPlayer(part);
        }
    }

    private static Purpose PurposeOf(NamedPart part) =>
        part.Path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase) ? Purpose.Captions
        : FormatOf(part.Path) is var format && (format.IsRaster() || format == MediaFormat.Svg) ? Purpose.Poster
        : Purpose.Transcript;

    private static MediaFormat FormatOf(string path) =>
        MediaFormats.OfName(path.IndexOfAny(['?', '#']) is >= 0 and var end ? path[..end] : path);

    private enum Purpose
    {
        Poster,
        Captions,
        Transcript,
    }
}

/// <summary>Leaves a place for the card of a video, a map or a post of another site. Nothing is loaded from
/// there.</summary>
internal sealed class EmbedWriter(MarkupWriter markup, BodyFindings findings, Uri site)
{
    /// <summary>Writes a card.</summary>
    /// <param name="parts">
    /// The address that is shown, that of an archived copy, and a file of the archive as the picture.
    /// </param>
    /// <param name="title">The words on the card, or null.</param>
    /// <param name="span">Where the card is asked for.</param>
    public void Write(IEnumerable<NamedPart> parts, string? title, TextSpan span)
    {
        var slots = new List<BodySlot>();
        foreach (var part in parts)
            Add(slots, part);
        if (slots is not [{ Kind: BodySlotKind.Embed } card, ..])
        {
            findings.EmbedWithoutAddress(span);
            return;
        }
        if (!string.IsNullOrWhiteSpace(title))
            slots.Add(new(0, BodySlotKind.PlayerCaption, title, "", card.Span));
        markup.PlaceInline([.. slots]);
    }

    private void Add(List<BodySlot> slots, NamedPart part)
    {
        var target = LinkTarget.Read(part.Path, site);
        BodySlotKind? kind = target.Kind switch
        {
            LinkTargetKind.External => slots.Count == 0 ? BodySlotKind.Embed : BodySlotKind.EmbedCopy,
            LinkTargetKind.Internal when slots.Count > 0 => BodySlotKind.Image,
            _ => null,
        };
        if (kind is { } known)
            slots.Add(new(0, known, target.Target, "", part.Span));
        else if (target.Kind is LinkTargetKind.Refused or LinkTargetKind.Mail)
            findings.RefusedAddress(part.Path, part.Span);
    }
}
