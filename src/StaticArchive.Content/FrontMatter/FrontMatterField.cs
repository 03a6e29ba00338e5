namespace StaticArchive.FrontMatter;

/// <summary>A front-matter key that is always known: how it is named, read, packed, described and shown.</summary>
internal abstract class FrontMatterField(int index, string name, string summary, string example)
{
    /// <summary>Its place in <see cref="FrontMatterFields.All"/>.</summary>
    public int Index { get; } = index;

    /// <summary>Its name, as the reference writes it; case is ignored when it is read.</summary>
    public string Name { get; } = name;

    /// <summary>Other names that are read too, in order.</summary>
    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>What other generators call it: read too where nothing else has that name, and reported once an
    /// archive.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>What it means, in a sentence or two, for editors.</summary>
    public string Summary { get; } = summary;

    /// <summary>A value as an editor writes it.</summary>
    public string Example { get; } = example;

    /// <summary>Whether a story's metadata keeps the value; the others only help to read the file.</summary>
    public bool IsMetadata { get; init; } = true;

    /// <summary>Whether templates see the value as it is, as <c>story.its_name</c>.</summary>
    public bool IsShown { get; init; }

    /// <summary>How many values a list of it has at most.</summary>
    public int MaxItems { get; init; } = 100;

    /// <summary>What kind of value it takes.</summary>
    public abstract FrontMatterKind Kind { get; }

    /// <summary>The type of the value in the reference of the theme.</summary>
    public abstract string TemplateType { get; }

    /// <summary>The value in a file; null where it has none.</summary>
    public abstract object? Read(StoryFields fields);

    /// <summary>The value among a story's <paramref name="values"/>, for templates.</summary>
    public abstract object? Show(ImmutableArray<object?> values);

    /// <summary>Packs a value that <see cref="Read"/> gave.</summary>
    public abstract void Pack(PackWriter pack, object? value);

    /// <summary>Reads what <see cref="Pack"/> packed.</summary>
    public abstract object? Unpack(PackReader pack);
}

/// <summary>A front-matter key whose value is a <typeparamref name="T"/>.</summary>
internal sealed class FrontMatterField<T>(int index, FieldKind<T> kind, string name, string summary, string example)
    : FrontMatterField(index, name, summary, example)
{
    public override FrontMatterKind Kind => kind.Kind;

    public override string TemplateType => kind.TemplateType;

    /// <summary>The value where a file has none.</summary>
    public T Absent => kind.Absent;

    public override object? Read(StoryFields fields) => Boxed(kind.Read(fields, this));

    public override object? Show(ImmutableArray<object?> values) => Of(values);

    /// <summary>The value among a story's <paramref name="values"/>.</summary>
    public T Of(ImmutableArray<object?> values) => values[Index] is { } value ? (T)value : Absent;

    /// <summary>The value as it is kept; null where it is <see cref="Absent"/>.</summary>
    public object? Boxed(T value) => EqualityComparer<T>.Default.Equals(value, Absent) ? null : value;

    public override void Pack(PackWriter pack, object? value)
    {
        pack.Truth(value is not null);
        if (value is not null)
            kind.Pack(pack, (T)value);
    }

    public override object? Unpack(PackReader pack) => pack.Truth() ? kind.Unpack(pack) : null;
}

/// <summary>How values of one kind are read, packed and unpacked.</summary>
/// <param name="Kind">What the schema and the editors' form make of it.</param>
/// <param name="TemplateType">Its type in the reference of the theme.</param>
/// <param name="Absent">The value where a file has none.</param>
/// <param name="Read">Reads it from a front matter.</param>
/// <param name="Pack">Packs it.</param>
/// <param name="Unpack">Reads what was packed.</param>
internal sealed record FieldKind<T>(
    FrontMatterKind Kind,
    string TemplateType,
    T Absent,
    Func<StoryFields, FrontMatterField<T>, T> Read,
    Action<PackWriter, T> Pack,
    Func<PackReader, T> Unpack);

/// <summary>What kind of value a front-matter key takes.</summary>
internal enum FrontMatterKind
{
    /// <summary>Plain text on one line.</summary>
    Text,

    /// <summary>A date, a date-time, or a date in part.</summary>
    Date,

    /// <summary>A text or a list of texts.</summary>
    TextList,

    /// <summary>An id of a story, or a list of ids.</summary>
    References,

    /// <summary>A site path, or a list of site paths.</summary>
    SitePaths,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A path or address, or a map of <c>src</c>, <c>alt</c>, <c>caption</c>, <c>credit</c>.</summary>
    Image,

    /// <summary>A list of maps of <c>publisher</c>, <c>title</c>, <c>url</c>, <c>date</c>, <c>archived</c>.</summary>
    Sources,

    /// <summary>A list of maps of <c>date</c>, <c>text</c>.</summary>
    Corrections,
}

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
        (fields, field) => fields.Date(field), (pack, value) => PartialDate.Pack(pack, value!), PartialDate.Unpack);

    public static FieldKind<ImmutableArray<string>> Names { get; } =
        new(
            FrontMatterKind.TextList, "list of text", [], (fields, field) => fields.Names(field),
            (pack, value) => pack.Texts(value),
            pack => pack.Texts());

    public static FieldKind<ImmutableArray<Reference>> References { get; } = new(
        FrontMatterKind.References, "list of text", [],
        (fields, field) => fields.References(field),
        (pack, value) => pack.List(value, Reference.Pack), pack => pack.List(Reference.Unpack));

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
        (fields, field) => fields.Image(field), (pack, value) => StoryImage.Pack(pack, value!), StoryImage.Unpack);

    public static FieldKind<ImmutableArray<SourceCitation>> Sources { get; } = new(
        FrontMatterKind.Sources, "list of source", [],
        (fields, field) => fields.Sources(field),
        (pack, value) => pack.List(value, SourceCitation.Pack), pack => pack.List(SourceCitation.Unpack));

    public static FieldKind<ImmutableArray<Correction>> Corrections { get; } = new(
        FrontMatterKind.Corrections, "list of correction", [],
        (fields, field) => fields.Corrections(field),
        (pack, value) => pack.List(value, Correction.Pack), pack => pack.List(Correction.Unpack));
}
