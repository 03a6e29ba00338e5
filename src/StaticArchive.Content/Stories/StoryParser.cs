using System.Text;

namespace StaticArchive.Stories;

/// <summary>
/// Reads one file into a <see cref="Story"/>: a pure function of the file, its folders' defaults and the settings.
/// Thread-safe; one for the whole build.
/// </summary>
internal sealed class StoryParser
{
    private readonly ArchiveSettings _settings;
    private readonly FolderDefaults _defaults;
    private readonly KeyMap _keys;
    private readonly DateReader _dates;
    private readonly MarkdownBody _body;
    private readonly StoryIdentity _identity;

    /// <param name="settings">The archive's settings.</param>
    /// <param name="defaults">What the folders' metadata say.</param>
    public StoryParser(ArchiveSettings settings, FolderDefaults defaults)
    {
        _settings = settings;
        _defaults = defaults;
        _keys = new KeyMap(settings);
        _dates = new DateReader(settings.TimeZone);
        _body = new MarkdownBody(settings);
        _identity = new StoryIdentity(settings);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Relative to the input folder, with forward slashes.</param>
    /// <param name="file">Its bytes, with or without a byte order mark.</param>
    public ParsedStory Parse(string path, ReadOnlyMemory<byte> file)
    {
        var diagnostics = new List<Diagnostic>();
        var text = Utf8Text.WithoutByteOrderMark(file).Span;
        var story = Utf8Text.Check(text, path, diagnostics) ? Parse(path, text, diagnostics) : null;
        return new ParsedStory(path, story, [.. diagnostics]);
    }

    /// <summary>Whether the text below the front matter is left unread; then it is empty.</summary>
    public bool OutlinesOnly { get; init; }

    /// <summary>Reads a text that is not on disk, or not yet.</summary>
    public ParsedStory Parse(string path, string text) => Parse(path, Encoding.UTF8.GetBytes(text));

    private Story? Parse(string path, ReadOnlySpan<byte> file, List<Diagnostic> diagnostics)
    {
        if (FrontMatterText.Split(file, path, diagnostics) is not { } parts)
            return null;
        if (HasMixedLineEnds(file))
            diagnostics.Add(new Diagnostic(FrontMatterRules.MixedLineEnds, path, TextSpan.WholeFile, "Some lines end with CR LF, some with LF."));
        if (YamlReader.ReadMap(parts.Yaml, path, parts.YamlLine, diagnostics) is not { } map)
            return null;
        var isName = path.StartsWith(InputFolder.FacetsFolder + "/", StringComparison.Ordinal);
        var (own, name) = isName ? NameFields.Split(map) : (map, null);
        var fields = new StoryFields(FrontMatterLayer.Of(own, _keys), _defaults.FindFor(path), _settings, _keys, _dates, path, diagnostics);
        return Read(path, fields, parts, diagnostics) is { } story ? story with { Name = name, Quotes = BodyQuotes.Of(story.Body.Html.Span) } : null;
    }

    private Story? Read(string path, StoryFields fields, FrontMatterText parts, List<Diagnostic> diagnostics)
    {
        var kind = KindOf(path, fields, diagnostics);
        var file = FileName.Of(path);
        var headline = HeadlineOf(path, kind, fields, file, parts.YamlLine, diagnostics);
        var published = new StoryDates(_dates, path, diagnostics).Published(kind, fields, file, out var updated);
        var (facets, places) = fields.Facets();
        var identity = _identity.Of(path, kind, headline, file, published, facets, fields, diagnostics);
        var values = fields.Metadata();
        var story = new Story
        {
            Path = path,
            Kind = kind,
            Id = identity.Id,
            Slug = identity.Slug,
            Url = identity.Url ?? "",
            Headline = headline ?? "",
            Values = values,
            Published = published,
            Updated = updated,
            Facets = facets,
            FacetPlaces = places,
            RedirectFrom = identity.RedirectFrom,
            Excluded = identity.IsUnaddressed || values[FrontMatterFields.Excluded.Index] is true,
            Draft = fields.IsPublished == false || values[FrontMatterFields.Draft.Index] is true,
            Introduces = kind == StoryKind.FacetIntroduction ? (path.Split('/')[1].ToLowerInvariant(), headline ?? "") : null,
            Extra = fields.Extra(),
            TitleSpan = fields.Node(FrontMatterFields.Title)?.Span ?? new TextSpan(Math.Max(1, parts.YamlLine - 1), 1, 3),
            Body = OutlinesOnly ? StoryBody.Empty : _body.Render(parts.Body, path, parts.BodyLine, diagnostics, (string?)values[FrontMatterFields.Lang.Index]),
        };
        return headline is null || identity.Url is null ? null : story;
    }

    private StoryKind KindOf(string path, StoryFields fields, List<Diagnostic> diagnostics)
    {
        if (path.StartsWith(InputFolder.FacetsFolder + "/", StringComparison.Ordinal))
            return StoryKind.FacetIntroduction;
        var type = fields.Value(FrontMatterFields.Type);
        switch (type?.ToLowerInvariant())
        {
            case "page":
                return StoryKind.Page;
            case null or "story" or "stories" or "post" or "posts" or "article" or "articles" or "news" or "blog":
                return StoryKind.Story;
            case { } own when _settings.Kinds.Any(kind => kind.Name == own):
                return StoryKind.Page;
            default:
                diagnostics.Add(new Diagnostic(FrontMatterRules.WrongType, path, fields.Node(FrontMatterFields.Type)!.Span,
                    $"'{YamlValueReader.Shown(type)}' is not a type of page here; the file is read as a story.",
                    $"The types are {string.Join(", ", _settings.Kinds.Select(kind => kind.Name).Prepend("page").Prepend("story"))}; 'kinds' in archive.yml adds others.")
                { Severity = Severity.Warning });
                return StoryKind.Story;
        }
    }

    private static string? HeadlineOf(
        string path, StoryKind kind, StoryFields fields, FileName file, int yamlLine, List<Diagnostic> diagnostics)
    {
        var faults = diagnostics.Count;
        var title = fields.Value(FrontMatterFields.Title);
        if (kind == StoryKind.FacetIntroduction)
            return fields.Value(FrontMatterFields.Value) ?? title ?? (file.Stem.Length > 0 ? file.Stem : null);
        // What was refused may have been the title.
        if (title is null && !diagnostics.Skip(faults).Any(IsError) && !diagnostics.Exists(finding => finding.Rule == FrontMatterRules.YamlFeatureRefused))
        {
            var span = fields.Node(FrontMatterFields.Title)?.Span ?? fields.EmptyTitle;
            diagnostics.Add(new Diagnostic(FrontMatterRules.MissingTitle, path, span ?? new TextSpan(Math.Max(1, yamlLine - 1), 1, 3),
                span is null ? "The story has no title." : "The title is empty."));
        }
        return title;
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    private static bool HasMixedLineEnds(ReadOnlySpan<byte> file)
    {
        var returns = file.Count((byte)'\r');
        return returns > 0 && returns != file.Count((byte)'\n');
    }
}
