using System.Runtime.InteropServices;

namespace StaticArchive.FrontMatter;

/// <summary>Reads the values of one story from its front matter and its folders' defaults. Faults in the defaults are
/// not reported again: they were when the defaults were read.</summary>
internal sealed class StoryFields(
    FieldValues own, FieldValues? inherited, ArchiveSettings settings, FieldMap keys, DateReader dates, string path,
    ICollection<Diagnostic> diagnostics)
{
    // Eleventy takes such a date from the file or from git, which says when it was copied here.
    private static readonly ImmutableArray<string> AskedOfFile =
        ["Last Modified", "Created", "git Last Modified", "git Created"];

    // What other generators call the name of an author, of whom they say more.
    private static readonly ImmutableArray<string> NamesOfAuthors =
        ["name", "title", "nick", "nickname", "login", "id"];

    private readonly YamlValueReader _values = new(FrontMatterRules.WrongType, path, diagnostics) { HelpOf = Example };
    private readonly object?[] _read = new object?[FrontMatterFields.Count];
    private readonly bool[] _isRead = new bool[FrontMatterFields.Count];
    private readonly YamlNode?[] _bounded = new YamlNode?[FrontMatterFields.Count];
    private YamlValueReader? _silent;

    /// <summary>The language where the front matter says none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Jekyll's switch; null where there is none.</summary>
    public bool? IsPublished => own.IsPublished ?? inherited?.IsPublished;

    /// <summary>Where a title without a value is.</summary>
    public TextSpan? EmptyTitle => own.EmptyTitle;

    /// <summary>Reads everything, for its faults alone.</summary>
    public void CheckAll()
    {
        foreach (var field in FrontMatterFields.All)
        {
            if (own[field.Index] is not null)
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
    public YamlNode? Node(FrontMatterField field) => own[field.Index] ?? inherited?[field.Index];

    /// <summary>Plain text on one line, or null.</summary>
    public string? Text(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        return FieldText.Clean(values.Scalar(node, field.Name), values);
    }

    /// <summary>Text as it is, trimmed, or null.</summary>
    public string? Word(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        // A list of one word is that word.
        return values.Text(node is YamlList { Items: [var only] } ? only : node, field.Name);
    }

    public bool Flag(FrontMatterField field)
    {
        var (node, values) = Find(field.Index);
        return values.Flag(node, field.Name) == true;
    }

    public int? Integer(FrontMatterField field, int least, int most)
    {
        var (node, values) = Find(field.Index);
        return values.Integer(node, field.Name, least, most);
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
        var known = settings.Names.GetValueOrDefault(field.Name.ToLowerInvariant());
        foreach (var item in YamlValueReader.Items(node))
        {
            // Some archives say more of an author than the name.
            var name = item is YamlMap map
                ? NamesOfAuthors.Select(map.Find).FirstOrDefault(inner => inner is not null) ?? item : item;
            if (FieldText.CleanName(values.Scalar(name, field.Name, "a name, or a list of names"), values) is { } author
                && (known is null ? author : known.Of(author)) is var called && !names.Contains(called))
                names.Add(called);
        }
        return names.DrainToImmutable();
    }

    /// <summary>The values by facet, and where each is: nowhere when a folder's defaults give it.</summary>
    public (ImmutableArray<ImmutableArray<string>> Values, ImmutableArray<TextSpan> Places) Facets()
    {
        var places = new List<TextSpan>();
        var facets = ImmutableArray.CreateBuilder<ImmutableArray<string>>(settings.Facets.Length);
        for (var i = 0; i < settings.Facets.Length; i++)
        {
            var (node, values) = Find(FrontMatterFields.Count + i);
            var begin = places.Count;
            facets.Add(node is null ? [] : FacetValues.Read(
                node, settings.Facets[i],
                settings.Names.GetValueOrDefault(settings.Facets[i].Key.ToLowerInvariant(), NameMap.None), values,
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
            Add(AssetRules.MissingAlt, image.Span,
                $"The image '{YamlValueReader.Shown(image.Source)}' has no alt text.", null, values);
        }
        else if (image is { Alt: { } alt } && AltText.IsFileName(alt, image.Source))
        {
            Add(AssetRules.AltIsFileName, image.Span,
                $"The alt text '{YamlValueReader.Shown(alt)}' is a file name, which says nothing of the image.", null,
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
        foreach (var (key, _) in own.Unknown)
        {
            if (!keys.IsSilent(key.Value))
                ReportUnknown(key);
        }
        foreach (var (key, slot) in own.Synonyms)
            _values.Report(
                FrontMatterRules.Synonym, key.Span,
                $"'{YamlValueReader.Shown(key.Value)}' is read as '{keys.Names[slot]}'.");
        var entries = own.UnknownOver(inherited);
        return entries.IsEmpty ? null : new YamlMap(entries, entries[0].Key.Span);
    }

    /// <summary>Reads a date and reports what was found about it.</summary>
    internal PartialDate? ReadDate(YamlNode? node, string name, YamlValueReader values)
    {
        if (values.Scalar(node, name, "a date") is not { } scalar || string.IsNullOrWhiteSpace(scalar.Value)
            || AskedOfFile.Contains(scalar.Value.Trim(), StringComparer.OrdinalIgnoreCase))
            return null;
        var reading = dates.Read(scalar.Value);
        if (reading.Rule is { } rule)
            values.Report(rule, scalar.Span, reading.Message, reading.Help);
        return reading.Date;
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
        own[slot] is { } node ? (Bounded(slot, node), _values)
        : inherited?[slot] is { } fallback
            ? (fallback, _silent ??= new YamlValueReader(FrontMatterRules.WrongType, path, new List<Diagnostic>()))
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
        var help = NearestName.DidYouMean(key.Value, keys.Names);
        var message = $"The key '{YamlValueReader.Shown(key.Value)}' is not known.";
        if (help is not null || key.Value.Contains(' ', StringComparison.Ordinal))
            _values.Report(FrontMatterRules.UnknownKey, key.Span, message, help);
        else
            Add(FrontMatterRules.UnknownKey, key.Span, message, help, _values);
    }

    // What an archive that was written for another generator has in every file is not an editor's slip.
    private void Add(Rule rule, TextSpan span, string message, string? help, YamlValueReader values) =>
        values.Diagnostics.Add(new Diagnostic(rule, values.Path, span, message, help)
        {
            Severity = keys.IsForeignArchive ? Severity.Info : rule.Severity,
        });
}
