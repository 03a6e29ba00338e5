using System.Collections.Immutable;

namespace StaticArchive.FrontMatter;

/// <summary>The kinds of values that front-matter keys take.</summary>
internal static class FieldKinds
{
    /// <summary>Plain text on one line.</summary>
    public static FieldKind<string?> Text { get; } = new(
        FrontMatterKind.Text, "text?", null,
        (fields, field) => fields.Text(field), (pack, value) => pack.Text(value), pack => pack.Words());

    /// <summary>A text that is taken as it is, such as an address.</summary>
    public static FieldKind<string?> Word { get; } = Text with { Read = (fields, field) => fields.Word(field) };

    public static FieldKind<string> Language { get; } = new(
        FrontMatterKind.Text, "text", "en",
        (fields, field) => fields.LanguageOf(field), (pack, value) => pack.Text(value), pack => pack.Words());

    public static FieldKind<PartialDate?> Date { get; } = new(
        FrontMatterKind.Date, "date?", null,
        (fields, field) => fields.Date(field), (pack, value) => StoryPacker.Date(pack, value!), StoryUnpacker.Date);

    public static FieldKind<ImmutableArray<string>> Names { get; } =
        new(
            FrontMatterKind.TextList, "list of text", [], (fields, field) => fields.Names(field),
            (pack, value) => pack.List(value, (inner, text) => inner.Text(text)),
            pack => pack.List(inner => inner.Words()));

    public static FieldKind<ImmutableArray<Reference>> References { get; } = new(
        FrontMatterKind.References, "list of text", [],
        (fields, field) => fields.References(field),
        (pack, value) => pack.List(value, StoryPacker.Reference), pack => pack.List(StoryUnpacker.Reference));

    public static FieldKind<ImmutableArray<Reference>> SitePaths { get; } = References with
    {
        Kind = FrontMatterKind.SitePaths,
        Read = (fields, field) => fields.SitePaths(field),
    };

    public static FieldKind<int> Order { get; } = new(
        FrontMatterKind.Integer, "number", 0,
        (fields, field) => fields.Integer(field, -1_000_000, 1_000_000) ?? 0,
        (pack, value) => pack.Number(value), pack => pack.Number());

    /// <summary>A count; elsewhere the key switches something on or off, which says no count.</summary>
    public static FieldKind<int?> Count { get; } = new(
        FrontMatterKind.Integer, "number?", null,
        (fields, field) => fields.IsSwitch(field) ? null : fields.Integer(field, 0, 10_000_000),
        (pack, value) => pack.Number(value!.Value), pack => pack.Number());

    public static FieldKind<bool> Flag { get; } = new(
        FrontMatterKind.Flag, "truth", false,
        (fields, field) => fields.Flag(field), (pack, value) => pack.Truth(value), pack => pack.Truth());

    public static FieldKind<StoryImage?> Image { get; } = new(
        FrontMatterKind.Image, "image?", null,
        (fields, field) => fields.Image(field), (pack, value) => StoryPacker.Image(pack, value!), StoryUnpacker.Image);

    public static FieldKind<ImmutableArray<SourceCitation>> Sources { get; } = new(
        FrontMatterKind.Sources, "list of source", [],
        (fields, field) => fields.Sources(field),
        (pack, value) => pack.List(value, StoryPacker.Source), pack => pack.List(StoryUnpacker.Source));

    public static FieldKind<ImmutableArray<Correction>> Corrections { get; } = new(
        FrontMatterKind.Corrections, "list of correction", [],
        (fields, field) => fields.Corrections(field),
        (pack, value) => pack.List(value, StoryPacker.Correction), pack => pack.List(StoryUnpacker.Correction));
}
