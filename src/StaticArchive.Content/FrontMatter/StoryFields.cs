using System.Runtime.InteropServices;

namespace StaticArchive.FrontMatter;

/// <summary>Reads the values of one story from its front matter and its folders' defaults. Faults in the defaults are
/// not reported again: they were when the defaults were read.</summary>
internal sealed class StoryFields
{
    // Eleventy takes such a date from the file or from git, which says when it was copied here.
    private static readonly string[] AskedOfFile = ["Last Modified", "Created", "git Last Modified", "git Created"];

    // What other generators call the name of an author, of whom they say more.
    private static readonly string[] NamesOfAuthors = ["name", "title", "nick", "nickname", "login", "id"];

    private readonly FieldValues _own;
    private readonly FieldValues? _inherited;
    private readonly ArchiveSettings _settings;
    private readonly FieldMap _keys;
    private readonly DateReader _dates;
    private readonly YamlValueReader _values;
    private readonly object?[] _read = new object?[FrontMatterFields.Count];
    private readonly bool[] _isRead = new bool[FrontMatterFields.Count];
    private readonly YamlNode?[] _bounded = new YamlNode?[FrontMatterFields.Count];
    private YamlValueReader? _silent;

    public StoryFields(
        FieldValues own, FieldValues? inherited, ArchiveSettings settings, FieldMap keys, DateReader dates,
            string path, ICollection<Diagnostic> diagnostics)
    {
        _own = own;
        _inherited = inherited;
        _settings = settings;
        _keys = keys;
        _dates = dates;
        _values = new YamlValueReader(FrontMatterRules.WrongType, path, diagnostics) { HelpOf = Example };
    }

    /// <summary>The language where the front matter says none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Jekyll's switch; null where there is none.</summary>
    public bool? IsPublished => _own.IsPublished ?? _inherited?.IsPublished;

    /// <summary>Where a title without a value is.</summary>
    public TextSpan? EmptyTitle => _own.EmptyTitle;

    /// <summary>Reads everything, for its faults alone.</summary>
    public void CheckAll()
    {
        foreach (var field in FrontMatterFields.All)
        {
            if (_own[field.Index] is not null)
                ReadOnce(field);
        }
        Facets();
        Extra();
    }

    /// <summary>The values that a story's metadata keeps, by <see cref="FrontMatterField.Index"/>.</summary>
    public ImmutableArray<object?> Metadata()
    {
        var values = new object?[FrontMatterFields.Count];
        foreach (var field in FrontMatterFields.Metadata)
            values[field.Index] = ReadOnce(field);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    /// <summary>The value of that key; its faults are reported once.</summary>
    public T Value<T>(FrontMatterField<T> field) => ReadOnce(field) is { } value ? (T)value : field.Absent;

    /// <summary>The node of that key.</summary>
    public YamlNode? Node(FrontMatterField field) => _own[field.Index] ?? _inherited?[field.Index];

    /// <summary>Plain text on one line, or null.</summary>
    public string? Text(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        return node is null ? null : Clean(values.Scalar(node, field.Name), values);
    }

    /// <summary>Text as it is, trimmed, or null.</summary>
    public string? Word(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        // A list of one word is that word.
        return node is null ? null : values.Text(node is YamlList { Items: [var only] } ? only : node, field.Name);
    }

    public bool Flag(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        return node is not null && values.Flag(node, field.Name) == true;
    }

    public int? Integer(FrontMatterField field, int least, int most)
    {
        var (node, values) = Find(field.Index);
        return node is null ? null : values.Integer(node, field.Name, least, most);
    }

    /// <summary>Whether the value is true or false without quotes.</summary>
    public bool IsSwitch(FrontMatterField field) =>
        Node(field) is YamlScalar { IsPlain: true } scalar && YamlValueReader.TruthValue(scalar) is not null;

    /// <summary>A date; also as <c>date: {created: …, updated: …}</c>.</summary>
    public PartialDate? Date(FrontMatterField field)
    {
        var isUpdate = field == FrontMatterFields.Updated;
        var (node, values) = Find(field.Index);
        if (node is null && isUpdate && Find(FrontMatterFields.Published.Index) is (YamlMap both, var reader))
            (node, values) = (Given(both, "updated", "modified"), reader);
        else if (node is YamlMap map)
            node = (isUpdate ? Given(map, "updated", "modified") : Given(map, "created", "published")) ?? node;
        return ReadDate(node, field.Name, values);
    }

    public ImmutableArray<string> Names(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        if (node is null)
            return [];
        var names = ImmutableArray.CreateBuilder<string>();
        var known = _settings.Names.GetValueOrDefault(field.Name.ToLowerInvariant());
        foreach (var item in YamlValueReader.Items(node))
        {
            // Some archives say more of an author than the name.
            var name = item is YamlMap map
                ? NamesOfAuthors.Select(map.Find).FirstOrDefault(inner => inner is not null) ?? item : item;
            if (CleanName(values.Scalar(name, field.Name, "a name, or a list of names"), values) is { } author
                && (known is null ? author : known.Of(author)) is var called && !names.Contains(called))
                names.Add(called);
        }
        return names.DrainToImmutable();
    }

    /// <summary>The values by facet, and where each is: nowhere when a folder's defaults give it.</summary>
    public (ImmutableArray<ImmutableArray<string>> Values, ImmutableArray<TextSpan> Places) Facets()
    {
        var places = new List<TextSpan>();
        var facets = ImmutableArray.CreateBuilder<ImmutableArray<string>>(_settings.Facets.Length);
        for (var i = 0; i < _settings.Facets.Length; i++)
        {
            var (node, values) = Find(FrontMatterFields.Count + i);
            var begin = places.Count;
            facets.Add(node is null ? [] : FacetValues.Read(
                node, _settings.Facets[i],
                _settings.Names.GetValueOrDefault(_settings.Facets[i].Key.ToLowerInvariant(), NameMap.None), values,
                places));
            if (values != _values)
                CollectionsMarshal.AsSpan(places)[begin..].Fill(TextSpan.WholeFile);
        }
        return (facets.MoveToImmutable(), [.. places]);
    }

    public StoryImage? Image(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        if (node is null)
            return null;
        var image = ImageReader.Read(
            node, values, Value(FrontMatterFields.ImageAlt), Value(FrontMatterFields.ImageCaption),
                Value(FrontMatterFields.ImageCredit));
        if (image is { Alt: null })
        {
            var message = $"The image '{YamlValueReader.Shown(image.Source)}' has no alt text.";
            Add(new Diagnostic(AssetRules.MissingAlt, values.Path, image.Span, message), values);
        }
        else if (image is { Alt: { } alt } && AltText.IsFileName(alt, image.Source))
        {
            Add(new Diagnostic(AssetRules.AltIsFileName, values.Path, image.Span,
                $"The alt text '{YamlValueReader.Shown(alt)}' is a file name, which says nothing of the image."),
                    values);
        }
        return image;
    }

    public ImmutableArray<SourceCitation> Sources(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        var sources = node is null ? [] : new CitationReader(values, this).ReadSources(node);
        if (Value(FrontMatterFields.SourceUrl) is not { } url || !SitePath.IsWebAddress(url))
            return sources;
        // The address of the one source, or of one more.
        return sources is [{ Url: null } single] ? [single with { Url = url }]
            : sources.Any(source => source.Url == url) ? sources
            : sources.Add(new SourceCitation(null, null, url, null, null));
    }

    public ImmutableArray<Correction> Corrections(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        return node is null ? [] : new CitationReader(values, this).ReadCorrections(node);
    }

    public ImmutableArray<Reference> References(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        return node is null
            ? []
            : [.. from item in values.Scalars(node, field.Name)
                  let target = item.Value.Trim()
                  where target.Length > 0
                  select new Reference(target, item.Span)];
    }

    public ImmutableArray<Reference> SitePaths(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        if (node is null)
            return [];
        var paths = ImmutableArray.CreateBuilder<Reference>();
        foreach (var item in values.Scalars(node, field.Name).Where(item => !LayerBuilder.IsEmpty(item)))
        {
            if (SitePath.ReadClaim(item.Value, out var fault) is { } path)
            {
                paths.Add(new Reference(path, item.Span));
                if (paths.Count == 1 && !item.Value.TrimStart().StartsWith('/'))
                    values.Report(FrontMatterRules.ChangedAddress, item.Span,
                        $"The old address '{YamlValueReader.Shown(item.Value)}' is read as "
                            + $"'{YamlValueReader.Shown(path)}'.",
                        "Begin it with a slash.");
            }
            else
                values.Report(FrontMatterRules.InvalidAddress, item.Span,
                    $"The old address '{YamlValueReader.Shown(item.Value)}' {fault}.");
        }
        return paths.DrainToImmutable();
    }

    public string LanguageOf(FrontMatterField field)
    {
        if (Word(field) is not { } text)
            return Language;
        if (LanguageTag.Read(text) is { } tag)
            return tag;
        var (node, values) = Find(field.Index);
        values.Report(node!.Span, $"'{YamlValueReader.Shown(text)}' is not a language tag.",
            "Write a BCP 47 tag such as en, en-GB or de-CH.");
        return Language;
    }

    /// <summary>Entries of unknown keys, for the theme; those of the file itself are reported.</summary>
    public YamlMap? Extra()
    {
        foreach (var (key, _) in _own.Unknown)
        {
            if (!_keys.IsSilent(key.Value))
                ReportUnknown(key);
        }
        foreach (var (key, slot) in _own.Synonyms)
            _values.Report(
                FrontMatterRules.Synonym, key.Span,
                $"'{YamlValueReader.Shown(key.Value)}' is read as '{_keys.Names[slot]}'.");
        var entries = _own.UnknownOver(_inherited);
        return entries.IsEmpty ? null : new YamlMap(entries, entries[0].Key.Span);
    }

    /// <summary>Reads a date and reports what was found about it.</summary>
    internal PartialDate? ReadDate(YamlNode? node, string name, YamlValueReader values)
    {
        if (values.Scalar(node, name, "a date") is not { } scalar || string.IsNullOrWhiteSpace(scalar.Value)
            || AskedOfFile.Contains(scalar.Value.Trim(), StringComparer.OrdinalIgnoreCase))
            return null;
        var reading = _dates.Read(scalar.Value);
        if (reading.Rule is { } rule)
            values.Report(rule, scalar.Span, reading.Message, reading.Help);
        return reading.Date;
    }

    /// <summary>As <see cref="Clean"/>, without curly quotes around the whole, which were meant for YAML.</summary>
    internal static string? CleanName(YamlScalar? scalar, YamlValueReader values)
    {
        var text = Clean(scalar, values);
        if (text is not { Length: > 2 } || text[0] is not ('“' or '„' or '‘') || text[^1] is not ('”' or '“' or '’'))
            return text;
        values.Report(
            FrontMatterRules.CurlyQuotes, scalar!.Span,
            $"The value {YamlValueReader.Shown(text)} stands in curly quotes; it is read without them.");
        return text[1..^1].Trim() is { Length: > 0 } name ? name : null;
    }

    /// <summary>The scalar's text on one line, without what shows nothing; null when nothing remains.</summary>
    internal static string? Clean(YamlScalar? scalar, YamlValueReader values)
    {
        if (scalar is null)
            return null;
        var text = PlainText.Clean(scalar.Value, out var hidden);
        if (hidden != '\0')
            values.Report(FrontMatterRules.HiddenCharacter, scalar.Span,
                string.Create(CultureInfo.InvariantCulture,
                    $"'{YamlValueReader.Shown(text)}' holds the hidden character U+{(int)hidden:X4}."));
        return text.Length == 0 ? null : text;
    }

    private object? ReadOnce(FrontMatterField field)
    {
        if (!_isRead[field.Index])
            (_isRead[field.Index], _read[field.Index]) = (true, field.Read(this));
        return _read[field.Index];
    }

    private static string? Example(string key) =>
        FrontMatterFields.Find(key.Split('.')[0]) is { } field
            ? $"Write it as in '{field.Name}: {field.Example}'." : null;

    private static YamlNode? Given(YamlMap map, string key, string otherKey) =>
        map.Find(key) is { } value && !YamlValueReader.IsAbsent(value) ? value : map.Find(otherKey);

    private (YamlNode? Node, YamlValueReader Values) Find(int slot) =>
        _own[slot] is { } own ? (Bounded(slot, own), _values)
        : _inherited?[slot] is { } inherited
            ? (inherited, _silent ??= new YamlValueReader(FrontMatterRules.WrongType, _values.Path,
                new List<Diagnostic>()))
        : (null, _values);

    // Reported once, however often the value is asked for; facets have a limit of their own.
    private YamlNode? Bounded(int slot, YamlNode node) =>
        slot >= FrontMatterFields.Count || node is not YamlList
            ? node
            : _bounded[slot] ??= _values.Bounded(
                node, FrontMatterFields.All[slot].Name, FrontMatterFields.All[slot].MaxItems);

    private void ReportUnknown(YamlScalar key)
    {
        if (PathSegment.HiddenIn(key.Value) is { } hidden)
        {
            _values.Report(FrontMatterRules.HiddenCharacter, key.Span,
                $"The key '{YamlValueReader.Shown(key.Value)}' holds the hidden character {hidden}, so it is not "
                    + "known.",
                "Type the key again.");
            return;
        }
        var help = NearestName.DidYouMean(key.Value, _keys.Names);
        var finding = new Diagnostic(FrontMatterRules.UnknownKey, _values.Path, key.Span,
            $"The key '{YamlValueReader.Shown(key.Value)}' is not known.", help);
        if (help is not null || key.Value.Contains(' ', StringComparison.Ordinal))
            _values.Diagnostics.Add(finding);
        else
            Add(finding, _values);
    }

    // What an archive that was written for another generator has in every file is worth knowing, but no slip of an
    // editor.
    private void Add(Diagnostic finding, YamlValueReader values) =>
        values.Diagnostics.Add(_keys.IsForeignArchive ? finding with { Severity = Severity.Info } : finding);
}
