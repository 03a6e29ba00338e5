using StaticArchive.Media.Images;

namespace StaticArchive.FrontMatter;

/// <summary>Where a story's facts come from.</summary>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">Its title, if it is known.</param>
/// <param name="Url">http(s) address, if it is online.</param>
/// <param name="Date">When it appeared.</param>
/// <param name="Archived">http(s) address of an archived copy.</param>
/// <param name="Accessed">When it was read.</param>
internal sealed record SourceCitation(
    string? Publisher, string? Title, string? Url, PartialDate? Date, string? Archived, PartialDate? Accessed = null)
{
    public static void Pack(PackWriter pack, SourceCitation source)
    {
        pack.Text(source.Publisher);
        pack.Text(source.Title);
        pack.Text(source.Url);
        pack.Optional(source.Date, PartialDate.Pack);
        pack.Text(source.Archived);
        pack.Optional(source.Accessed, PartialDate.Pack);
    }

    public static SourceCitation Unpack(PackReader pack) =>
        new(pack.Text(), pack.Text(), pack.Text(), pack.Optional(PartialDate.Unpack), pack.Text(),
            pack.Optional(PartialDate.Unpack));
}

/// <summary>A published correction of a story.</summary>
internal sealed record Correction(PartialDate? Date, string Text)
{
    public static void Pack(PackWriter pack, Correction correction)
    {
        pack.Optional(correction.Date, PartialDate.Pack);
        pack.Text(correction.Text);
    }

    public static Correction Unpack(PackReader pack) => new(pack.Optional(PartialDate.Unpack), pack.Words());
}

/// <summary>A word in a file that must mean something elsewhere, with its place for when it does not.</summary>
/// <param name="Target">The id, path or address as written.</param>
/// <param name="Span">Where it is.</param>
internal readonly record struct Reference(string Target, TextSpan Span)
{
    public static void Pack(PackWriter pack, Reference reference)
    {
        pack.Text(reference.Target);
        pack.Span(reference.Span);
    }

    public static Reference Unpack(PackReader pack) => new(pack.Words(), pack.Span());
}

/// <summary>The image at the head of a story.</summary>
/// <param name="Source">A site path, a path relative to the story's file, or an http(s) address.</param>
/// <param name="Alt">Text for those who cannot see it; empty for an ornament, null where the editor gave none.</param>
/// <param name="Caption">Plain text below the image.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Span">Where the source is in the file.</param>
/// <param name="Focus">What a crop keeps, or null.</param>
internal sealed record StoryImage(
    string Source, string? Alt, string? Caption, string? Credit, TextSpan Span, FocusPoint? Focus = null)
{
    public static void Pack(PackWriter pack, StoryImage image)
    {
        pack.Text(image.Source);
        pack.Text(image.Alt);
        pack.Text(image.Caption);
        pack.Text(image.Credit);
        pack.Span(image.Span);
        pack.Text(image.Focus is { } focus ? FormattableString.Invariant($"{focus.X:r} {focus.Y:r}") : null);
    }

    public static StoryImage Unpack(PackReader pack) =>
        new(pack.Words(), pack.Text(), pack.Text(), pack.Text(), pack.Span(), FocusOf(pack.Text()?.Split(' ')));

    private static FocusPoint? FocusOf(string[]? numbers) => numbers is null ? null
        : new FocusPoint(
            double.Parse(numbers[0], CultureInfo.InvariantCulture),
            double.Parse(numbers[1], CultureInfo.InvariantCulture));
}
