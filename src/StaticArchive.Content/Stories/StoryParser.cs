namespace StaticArchive.Stories;

/// <summary>Reads one file into a <see cref="Story"/>: a pure function of the file, its folders' defaults and the
/// settings. Thread-safe; one for the whole build.</summary>
internal sealed class StoryParser
{
    // Translations that are told by their files' one name.
    public const string FileKey = "file:";

    private const int MaxFrontMatterLines = 200;

    private readonly ArchiveSettings _settings;
    private readonly FolderDefaults _defaults;
    private readonly FieldMap _keys;
    private readonly DateReader _dates;
    private readonly MarkdownBody _body;
    private readonly StoryIdentity _identity;

    /// <param name="settings">The archive's settings.</param>
    /// <param name="defaults">What the folders' metadata say.</param>
    public StoryParser(ArchiveSettings settings, FolderDefaults defaults)
    {
        _settings = settings;
        _defaults = defaults;
        _keys = new FieldMap(settings);
        _dates = settings.NewDateReader();
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
        return new ParsedStory(path, story, [.. diagnostics], story?.Draft ?? SaysDraft(path, text));
    }

    /// <summary>What paths say of languages.</summary>
    public PathLanguages Languages { get; init; } = PathLanguages.None;

    /// <summary>Whether the text below the front matter is left unread; then it is empty.</summary>
    public bool FrontMatterOnly { get; init; }

    /// <summary>Reads a text that is not on disk, or not yet.</summary>
    public ParsedStory Parse(string path, string text) => Parse(path, Encoding.UTF8.GetBytes(text));

    private Story? Parse(string path, ReadOnlySpan<byte> file, List<Diagnostic> diagnostics)
    {
        if (SlipFinder.Find(file, path, diagnostics))
            diagnostics = [];
        if (FrontMatterText.Split(file, path, _settings.RuleSeverities, diagnostics) is not { } parts)
            return null;
        if (LineEndFault(file) is { } fault)
            diagnostics.Add(new Diagnostic(FrontMatterRules.MixedLineEnds, path, TextSpan.WholeFile, fault));
        if (parts.Metadata is not { } map)
            return null;
        var isName = path.StartsWith(InputFolder.FacetsFolder + "/", StringComparison.Ordinal);
        var (own, name) = isName ? NameFields.Split(map) : (map, null);
        var place = Languages.PlaceOf(path);
        var fields = new StoryFields(
            FieldValues.Of(own, _keys), _defaults.FindFor(path), _settings, _keys, _dates, path, diagnostics)
        {
            Language = place.Language ?? _settings.Language,
        };
        return Read(path, place, fields, parts, diagnostics) is { } story
            ? story with { Name = name, Quotes = BodyQuotes.Of(story.Body.Html.Span) }
            : null;
    }

    private Story? Read(
        string path, StoryPlace place, StoryFields fields, FrontMatterText parts, List<Diagnostic> diagnostics)
    {
        var kind = KindOf(path, fields, diagnostics);
        var file = FileName.Of(place.Path);
        var (title, body) = HeadlineOf(path, kind, fields, file, parts, diagnostics);
        var isValue = kind == StoryKind.Introduction && !IsOfThread(path);
        var smart =
            _settings.SmartPunctuation ? fields.Value(FrontMatterFields.Lang) ?? fields.Language : null;
        var (headline, headlineHtml) = isValue || title is null ? (title, null) : InlineMarkdown.Read(title, smart);
        var published = new StoryDates(_dates, path, diagnostics).Published(kind, fields, file, out var updated);
        var (facets, places) = fields.Facets();
        var identity = _identity.Of(
            new StoryIdentity.Source(path, place, kind, headline, file, published, facets, fields, diagnostics));
        var values = fields.Metadata();
        var standfirst = values[FrontMatterFields.Standfirst.Index] is string text
            ? InlineMarkdown.Read(text, smart)
            : default;
        if (standfirst.Plain is not null)
            values = values.SetItem(FrontMatterFields.Standfirst.Index, standfirst.Plain);
        var story = new Story
        {
            Path = path,
            Kind = kind,
            Id = identity.Id,
            Slug = identity.Slug,
            Url = identity.Url ?? "",
            Headline = headline ?? "",
            HeadlineHtml = headlineHtml,
            StandfirstHtml = standfirst.Html,
            Values = values,
            Published = published,
            Updated = updated,
            Facets = facets,
            FacetPlaces = places,
            RedirectFrom = identity.RedirectFrom,
            Excluded = identity.IsUnaddressed || values[FrontMatterFields.Excluded.Index] is true,
            TranslationKey =
                fields.Value(FrontMatterFields.TranslationKey)
                ?? (IsOneOfSeveral(place) ? FileKey + place.Path : null),
            Draft =
                fields.IsPublished == false
                || path.Split('/').Contains(InputFolder.DraftsFolder)
                || values[FrontMatterFields.Draft.Index] is true,
            Introduces = kind != StoryKind.Introduction ? null
                : IsOfThread(path) ? (InputFolder.ThreadsFolder, file.Stem)
                : (path.Split('/')[1].ToLowerInvariant(), headline ?? ""),
            Extra = fields.Extra(),
            TitleSpan = fields.Node(FrontMatterFields.Title)?.Span ?? new TextSpan(Math.Max(1, parts.Line - 1), 1, 3),
            Body = FrontMatterOnly
                ? StoryBody.Empty
                : _body.Render(body, path, parts.BodyLine, diagnostics, fields.Value(FrontMatterFields.Lang)),
        };
        return headline is null || identity.Url is null ? null : story;
    }

    // Files of the main language need not say so, unless others do.
    private bool IsOneOfSeveral(StoryPlace place) =>
        place.Language is not null || (!Languages.IsEmpty && !Languages.IsSaid(_settings.Language));

    private static bool IsOfThread(string path) =>
        path.StartsWith(InputFolder.ThreadsFolder + "/", StringComparison.Ordinal);

    private StoryKind KindOf(string path, StoryFields fields, List<Diagnostic> diagnostics)
    {
        if (path.StartsWith(InputFolder.FacetsFolder + "/", StringComparison.Ordinal) || IsOfThread(path))
            return StoryKind.Introduction;
        // Jekyll's pages say so by their layout.
        var type =
            fields.Value(FrontMatterFields.Type)
            ?? (fields.Value(FrontMatterFields.Layout) is "page" or "pages" ? "page" : null);
        switch (type?.ToLowerInvariant())
        {
            case "page" or "pages":
                return StoryKind.Page;
            case null when _settings.Layout.IsPage(path):
                return StoryKind.Page;
            case null or "story" or "stories" or "post" or "posts" or "article" or "articles" or "news" or "blog":
                return StoryKind.Story;
            case { } own when _settings.Kinds.Any(kind => kind.Name == own):
                return StoryKind.Page;
            default:
                diagnostics.Add(new Diagnostic(
                    FrontMatterRules.UnknownType, path, fields.Node(FrontMatterFields.Type)!.Span,
                    $"'{YamlValueReader.Shown(type)}' is not a type of page here.", TypesOf(_settings)));
                return StoryKind.Story;
        }
    }

    private static string TypesOf(ArchiveSettings settings) =>
        "The types are "
            + $"{string.Join(", ", settings.Kinds.Select(kind => kind.Name).Prepend("page").Prepend("story"))}; "
        + "'kinds' in archive.yml adds others, and 'fields: {section: [type]}' makes them sections.";

    private (string? Title, string Body) HeadlineOf(
        string path, StoryKind kind, StoryFields fields, FileName file, FrontMatterText parts,
        List<Diagnostic> diagnostics)
    {
        var faults = diagnostics.Count;
        var title = fields.Value(FrontMatterFields.Title);
        // A thread without a title has one that is made of what its stories share.
        if (IsOfThread(path))
            return (title ?? "", parts.Body);
        if (kind == StoryKind.Introduction)
            return (
                fields.Value(FrontMatterFields.Value) ?? title ?? (file.Stem.Length > 0 ? file.Stem : null),
                parts.Body);
        // What was refused may have been the title.
        if (title is not null || diagnostics.Skip(faults).Any(IsError)
            || diagnostics.Exists(finding => finding.Rule == FrontMatterRules.YamlFeatureRefused))
            return (title, parts.Body);
        if (fields.EmptyTitle is null && TitleInText.Find(parts.Body) is { } found)
        {
            diagnostics.Add(
                new Diagnostic(FrontMatterRules.Synonym, path, new TextSpan(parts.BodyLine, 1, 1),
                    "The first heading of the text is read as 'title'."));
            return found;
        }
        var span = fields.Node(FrontMatterFields.Title)?.Span ?? fields.EmptyTitle;
        diagnostics.Add(new Diagnostic(
            FrontMatterRules.MissingTitle, path, span ?? new TextSpan(Math.Max(1, parts.Line - 1), 1, 3),
            span is null ? "The story has no title." : "The title is empty."));
        // Where the settings let that pass, the file's name has to do.
        var isAllowed = _settings.RuleSeverities.TryGetValue(FrontMatterRules.MissingTitle.Id, out var severity)
            && severity != Severity.Error;
        return (isAllowed ? TitleInText.FromName(file.Name.Length > 0 ? file.Name : file.Stem) : null, parts.Body);
    }

    // Of a file that gave no story: the line that says so, or the folder.
    private static bool SaysDraft(string path, ReadOnlySpan<byte> file)
    {
        if (path.Split('/').Contains(InputFolder.DraftsFolder))
            return true;
        var lines = new LineWalk(file);
        for (
            var i = 0;
            i < MaxFrontMatterLines && lines.Next(out var line) && (i == 0 || !line.SequenceEqual("---"u8));
            i++)
        {
            if (line.SequenceEqual("draft: true"u8) || line.SequenceEqual("draft = true"u8))
                return true;
        }
        return false;
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    private static string? LineEndFault(ReadOnlySpan<byte> file)
    {
        var returns = file.Count((byte)'\r');
        return returns == 0 || returns == file.Count((byte)'\n') ? null
            : returns > file.Count("\r\n"u8) ? "Lines end with CR alone, as on Macs of the last century."
            : "Some lines end with CR LF, some with LF.";
    }
}

/// <summary>The first heading of a text, which Docusaurus and many folders of notes have in place of a title in front
/// matter.</summary>
internal static class TitleInText
{
    /// <summary>The title, and the text with an empty line in its place; null where the text begins with something
    /// else.</summary>
    public static (string Title, string Text)? Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line.StartsWith("# "))
            {
                var title = TitleOf(line[2..]);
                return title.Length == 0 ? null : (title, string.Concat(text.AsSpan(0, at), text.AsSpan(end)));
            }
            if (!MayComeBefore(line))
                return null;
            at = end + 1;
        }
        return null;
    }

    /// <summary>A title made of a file's name.</summary>
    public static string? FromName(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Without the heading's own id.
    private static string TitleOf(ReadOnlySpan<char> heading)
    {
        heading = heading.Trim().TrimEnd('#').TrimEnd();
        var brace = heading.LastIndexOf('{');
        return (heading.EndsWith("}") && brace > 0 ? heading[..brace].TrimEnd() : heading).ToString();
    }

    private static bool MayComeBefore(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace()
        || line.StartsWith("import ") || line.StartsWith("export ")
        || (line.StartsWith("<!--") && line.EndsWith("-->"));
}
