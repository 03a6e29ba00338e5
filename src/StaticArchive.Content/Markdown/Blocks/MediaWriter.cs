using StaticArchive.Media;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Leaves a place for each player that a line or an image asks for.</summary>
internal sealed class MediaWriter(MarkupWriter markup, BodySource source, BodyFindings findings, Uri site)
{
    /// <summary>The words behind the colons that ask for a player.</summary>
    public static bool IsName(ReadOnlySpan<char> word) =>
        word.Equals("audio", StringComparison.OrdinalIgnoreCase)
            || word.Equals("video", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes <c>::: video film.mp4 still.jpg film.en.vtt transcript.md "Caption"</c>.</summary>
    public void Write(TeaserBlock block)
    {
        var content = block.Content;
        var quote = content.IndexOf('"', StringComparison.Ordinal);
        var caption = quote < 0 ? null : content[(quote + 1)..].TrimEnd().TrimEnd('"');
        var words = quote < 0 ? content.AsSpan() : content.AsSpan(0, quote);
        MediaPlayer? player = null;
        var isName = true;
        foreach (var range in words.SplitAny(' ', '\t'))
        {
            var (start, length) = range.GetOffsetAndLength(words.Length);
            if (length == 0)
                continue;
            var part = new MediaPlayer.Part(
                words.Slice(start, length).ToString(),
                    source.Span(block.Start + start, block.Start + start + length - 1));
            if (isName)
                isName = false;
            else if (player is null)
                player = new MediaPlayer(part, caption);
            else
                player.Add(part);
        }
        if (player is null)
            findings.PlayerWithoutFile(source.Span(block.Start, block.Start + content.Length - 1));
        else
            Write(player, isBlock: true);
    }

    /// <summary>Writes a player; the archive fills in addresses and sizes.</summary>
    /// <param name="player">The player.</param>
    /// <param name="isBlock">Whether it may be a figure, or is within a paragraph.</param>
    public void Write(MediaPlayer player, bool isBlock)
    {
        if (LinkTarget.Read(player.File.Path, site) is not { Kind: LinkTargetKind.Internal } file)
        {
            findings.RefusedPlayer(player.File.Path, player.File.Span);
            return;
        }
        if (player.Transcript is null && (!player.IsFilm || player.Captions.Count == 0))
            findings.PlayerWithoutWords(player.IsFilm, player.File.Path, player.File.Span);
        var slots = new List<BodySlot> { Slot(BodySlotKind.Player, file, player.File.Span) };
        if (player.Poster is { } poster && Target(poster) is { } still)
            slots.Add(Slot(BodySlotKind.Image, still, poster.Span));
        foreach (var captions in player.Captions)
        {
            if (Target(captions) is { } track)
                slots.Add(Slot(BodySlotKind.PlayerPart, track, captions.Span));
        }
        if (player.Transcript is { } transcript && Target(transcript) is { } page)
            slots.Add(Slot(BodySlotKind.PlayerPart, page, transcript.Span));
        if (!string.IsNullOrWhiteSpace(player.Caption))
        {
            var kind = isBlock ? BodySlotKind.PlayerCaption : BodySlotKind.PlayerLabel;
            slots.Add(new BodySlot(0, kind, player.Caption, "", player.File.Span));
        }
        markup.Place(slots);
    }

    private LinkTarget? Target(MediaPlayer.Part part)
    {
        if (LinkTarget.Read(part.Path, site) is { Kind: LinkTargetKind.Internal } target)
            return target;
        findings.RefusedPlayer(part.Path, part.Span);
        return null;
    }

    private static BodySlot Slot(BodySlotKind kind, LinkTarget target, TextSpan span) =>
        new(0, kind, target.Target, "", span);
}

/// <summary>A sound or a film with what belongs to it; each file is known by its extension.</summary>
/// <param name="File">The sound or film.</param>
/// <param name="Caption">The words below it, or null.</param>
internal sealed record MediaPlayer(MediaPlayer.Part File, string? Caption)
{
    /// <summary>A file and where it is named.</summary>
    internal readonly record struct Part(string Path, TextSpan Span);

    /// <summary>The picture shown before a film begins.</summary>
    public Part? Poster { get; private set; }

    /// <summary>WebVTT files, one a language.</summary>
    public List<Part> Captions { get; } = [];

    /// <summary>The page or file with everything that is said.</summary>
    public Part? Transcript { get; private set; }

    public bool IsFilm => IsFilmName(File.Path);

    public static bool IsFilmName(string path) => MediaFormats.OfName(WithoutQuery(path)).IsVideo();

    public static bool IsSoundName(string path) => MediaFormats.OfName(WithoutQuery(path)).IsAudio();

    /// <summary>Adds a further file by its extension.</summary>
    public void Add(Part part)
    {
        var format = MediaFormats.OfName(WithoutQuery(part.Path));
        if (part.Path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase))
            Captions.Add(part);
        else if (format.IsRaster() || format == MediaFormat.Svg)
            Poster = part;
        else
            Transcript = part;
    }

    private static string WithoutQuery(string path) =>
        path.IndexOfAny(['?', '#']) is >= 0 and var end ? path[..end] : path;
}

/// <summary>Leaves a place for the card of a video, a map or a post of another site. Nothing is loaded from
/// there.</summary>
internal sealed class EmbedWriter(MarkupWriter markup, BodySource source, BodyFindings findings, Uri site)
{
    /// <summary>The word behind the colons that asks for a card.</summary>
    public const string Name = "embed";

    /// <summary>Writes <c>::: embed https://… still.jpg https://archive… "Title"</c>: the first address is shown, a
    /// second is that of an archived copy, and a file is the picture.</summary>
    public void Write(TeaserBlock block)
    {
        var content = block.Content;
        var quote = content.IndexOf('"', StringComparison.Ordinal);
        var title = quote < 0 ? null : content[(quote + 1)..].TrimEnd().TrimEnd('"');
        var words = quote < 0 ? content.AsSpan() : content.AsSpan(0, quote);
        var slots = new List<BodySlot>();
        var isName = true;
        foreach (var range in words.SplitAny(' ', '\t'))
        {
            var (start, length) = range.GetOffsetAndLength(words.Length);
            if (length == 0)
                continue;
            if (!isName)
                Add(slots, words.Slice(start, length).ToString(),
                    source.Span(block.Start + start, block.Start + start + length - 1));
            isName = false;
        }
        if (slots is not [{ Kind: BodySlotKind.Embed }, ..])
        {
            findings.EmbedWithoutAddress(source.Span(block.Start, block.Start + content.Length - 1));
            return;
        }
        if (!string.IsNullOrWhiteSpace(title))
            slots.Add(new BodySlot(0, BodySlotKind.PlayerCaption, title, "", slots[0].Span));
        markup.Place(slots);
    }

    private void Add(List<BodySlot> slots, string word, TextSpan span)
    {
        var target = LinkTarget.Read(word, site);
        var kind = target.Kind switch
        {
            LinkTargetKind.External => slots.Count == 0 ? BodySlotKind.Embed : BodySlotKind.EmbedCopy,
            LinkTargetKind.Internal when slots.Count > 0 => BodySlotKind.Image,
            _ => default(BodySlotKind?),
        };
        if (kind is { } known)
            slots.Add(new BodySlot(0, known, target.Target, "", span));
        else if (target.Kind is LinkTargetKind.Refused or LinkTargetKind.Mail)
            findings.RefusedAddress(word, span);
    }
}
