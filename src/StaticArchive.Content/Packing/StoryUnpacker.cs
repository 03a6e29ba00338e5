using System.Runtime.InteropServices;
using StaticArchive.Media.Images;

namespace StaticArchive.Packing;

/// <summary>Reads what a <see cref="StoryPacker"/> wrote; fails with <see cref="InvalidDataException"/>.</summary>
internal static class StoryUnpacker
{
    public static ParsedStory Unpack(ReadOnlyMemory<byte> packed)
    {
        var reader = new PackReader(packed);
        var path = reader.Words();
        var isDraft = reader.Truth();
        var findings = reader.List(Finding);
        return new ParsedStory(path, reader.Optional(Story), findings, isDraft);
    }

    // Values are read in the order in which they are here.
    private static Diagnostic Finding(PackReader pack)
    {
        var rule = RuleCatalogue.Find(pack.Words()) ?? throw PackReader.Damaged();
        return new Diagnostic(rule, pack.Words(), pack.Span(), pack.Words(), pack.Text())
        {
            Severity = (Severity)pack.Number(),
            SourceLine = pack.Text(),
        };
    }

    private static Story Story(PackReader pack) =>
        new()
        {
            Path = pack.Words(),
            Kind = (StoryKind)pack.Number(),
            Id = pack.Words(),
            Slug = pack.Words(),
            Url = pack.Words(),
            Headline = pack.Words(),
            HeadlineHtml = pack.Text(),
            StandfirstHtml = pack.Text(),
            Facets = pack.List(inner => inner.List(Words)),
            FacetPlaces = pack.List(inner => inner.Span()),
            Introduces = Introduces(pack),
            Quotes = pack.List(inner => new StoryQuote(
                inner.Words(),
                inner.Words(),
                inner.Text(),
                inner.Words(),
                inner.Text())),
            Name = (YamlMap?)pack.Optional(Node),
            Extra = (YamlMap?)pack.Optional(Node),
            TitleSpan = pack.Span(),
            Values = Values(pack),
            Body = new StoryBody(pack.Bytes(), pack.List(Slot), pack.List(Words), Text(pack))
            {
                Removed = pack.List(Removed),
            },
        };

    private static RemovedMarkup Removed(PackReader pack) =>
        new(pack.Words(), pack.Number(), pack.Truth(), pack.Span());

    private static BodyText Text(PackReader pack) =>
        new(pack.Bytes(), pack.List(Segment), pack.List(Range), pack.Number(), pack.Number());

    private static TextSegment Segment(PackReader pack) =>
        new(pack.Number(), pack.Number(), (TextKind)pack.Number(), pack.Truth());

    private static TextRange Range(PackReader pack) => new(pack.Number(), pack.Number());

    private static ImmutableArray<object?> Values(PackReader pack)
    {
        var values = new object?[FrontMatterFields.Count];
        foreach (var field in FrontMatterFields.Metadata)
            values[field.Index] = field.Unpack(pack);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static string Words(PackReader pack) => pack.Words();

    private static (string Facet, string Value)? Introduces(PackReader pack)
    {
        var (facet, value) = (pack.Text(), pack.Text());
        return facet is null || value is null ? null : (facet, value);
    }

    public static PartialDate Date(PackReader pack) =>
        new(
            pack.Number(),
            pack.Number(),
            pack.Number(),
            (DatePrecision)pack.Number(),
            pack.Truth(),
            pack.Truth(),
            Moment(pack),
            Moment(pack),
            pack.Words())
        {
            End = pack.Optional(Date),
            Start = pack.Words(),
        };

    private static DateTimeOffset Moment(PackReader pack) => new(pack.Long(), new TimeSpan(pack.Long()));

    public static StoryImage Image(PackReader pack) =>
        new(pack.Words(), pack.Text(), pack.Text(), pack.Text(), pack.Span(), Focus(pack.Text()?.Split(' ')));

    private static FocusPoint? Focus(string[]? numbers) =>
        numbers is null
            ? null
            : new FocusPoint(
                double.Parse(numbers[0], CultureInfo.InvariantCulture),
                double.Parse(numbers[1], CultureInfo.InvariantCulture));

    public static SourceCitation Source(PackReader pack) =>
        new(pack.Text(), pack.Text(), pack.Text(), pack.Optional(Date), pack.Text(), pack.Optional(Date));

    public static Correction Correction(PackReader pack) => new(pack.Optional(Date), pack.Words());

    public static Reference Reference(PackReader pack) => new(pack.Words(), pack.Span());

    private static BodySlot Slot(PackReader pack) =>
        new(pack.Number(), (BodySlotKind)pack.Number(), pack.Words(), pack.Words(), pack.Span());

    private static YamlNode Node(PackReader pack) =>
        pack.Number() switch
        {
            0 => Scalar(pack),
            1 => new YamlList(pack.List(Node), pack.Span()),
            2 => new YamlMap(pack.List(inner => KeyValuePair.Create(Scalar(inner), Node(inner))), pack.Span()),
            _ => throw PackReader.Damaged(),
        };

    private static YamlScalar Scalar(PackReader pack) => new(pack.Words(), pack.Truth(), pack.Span());
}
