using System.Runtime.InteropServices;

namespace StaticArchive.Stories;

/// <summary>Packs what came of a file, so that a later build need not read it again.</summary>
internal static class StoryPacker
{
    public static void Pack(PackWriter pack, ParsedStory parsed)
    {
        pack.Text(parsed.Path);
        pack.Truth(parsed.IsDraft);
        pack.List(parsed.Diagnostics, PackFinding);
        pack.Optional(parsed.Story, PackStory);
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Pack"/> packed.</exception>
    public static ParsedStory Unpack(ReadOnlyMemory<byte> packed)
    {
        var pack = new PackReader(packed);
        var path = pack.Words();
        var isDraft = pack.Truth();
        var findings = pack.List(UnpackFinding);
        return new ParsedStory(path, pack.Optional(UnpackStory), findings, isDraft);
    }

    /// <summary>Everything but the text; also what decides whether two stories have the same metadata.</summary>
    public static void PackMetadata(PackWriter pack, StoryMetadata story)
    {
        pack.Text(story.Path);
        pack.Number((int)story.Kind);
        pack.Text(story.Id);
        pack.Text(story.Slug);
        pack.Text(story.Url);
        pack.Text(story.Headline);
        pack.Text(story.HeadlineHtml);
        pack.Text(story.StandfirstHtml);
        pack.List(story.Facets, (inner, values) => inner.Texts(values));
        pack.List(story.FacetPlaces, (inner, place) => inner.Span(place));
        pack.Text(story.Introduces?.Facet);
        pack.Text(story.Introduces?.Value);
        pack.List(story.Quotes, StoryQuote.Pack);
        pack.Optional(story.Name, YamlPacker.Pack);
        pack.Optional(story.Extra, YamlPacker.Pack);
        pack.Span(story.TitleSpan);
        foreach (var field in FrontMatterFields.Metadata)
            field.Pack(pack, story.Values[field.Index]);
    }

    private static void PackStory(PackWriter pack, Story story)
    {
        PackMetadata(pack, story);
        StoryBody.Pack(pack, story.Body);
    }

    // Values are read in the order in which they are here, which is that of PackMetadata.
    private static Story UnpackStory(PackReader pack) =>
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
            Facets = pack.List(inner => inner.Texts()),
            FacetPlaces = pack.List(inner => inner.Span()),
            Introduces = UnpackIntroduces(pack),
            Quotes = pack.List(StoryQuote.Unpack),
            Name = (YamlMap?)pack.Optional(YamlPacker.Unpack),
            Extra = (YamlMap?)pack.Optional(YamlPacker.Unpack),
            TitleSpan = pack.Span(),
            Values = UnpackValues(pack),
            Body = StoryBody.Unpack(pack),
        };

    private static ImmutableArray<object?> UnpackValues(PackReader pack)
    {
        var values = new object?[FrontMatterFields.Count];
        foreach (var field in FrontMatterFields.Metadata)
            values[field.Index] = field.Unpack(pack);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static (string Facet, string Value)? UnpackIntroduces(PackReader pack)
    {
        var (facet, value) = (pack.Text(), pack.Text());
        return facet is null || value is null ? null : (facet, value);
    }

    private static void PackFinding(PackWriter pack, Diagnostic finding)
    {
        pack.Text(finding.Rule.Id);
        pack.Text(finding.Path);
        pack.Span(finding.Span);
        pack.Text(finding.Message);
        pack.Text(finding.Help);
        pack.Number((int)finding.Severity);
        pack.Text(finding.SourceLine);
    }

    private static Diagnostic UnpackFinding(PackReader pack)
    {
        var rule = RuleCatalogue.Find(pack.Words()) ?? throw PackReader.Damaged();
        return new Diagnostic(rule, pack.Words(), pack.Span(), pack.Words(), pack.Text())
        {
            Severity = (Severity)pack.Number(),
            SourceLine = pack.Text(),
        };
    }
}
