using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace StaticArchive.FrontMatter;

/// <summary>
/// Reads the values of one story from its front matter and its folders' defaults. Faults in the defaults are not told of
/// again: they were when the defaults were read.
/// </summary>
internal sealed class StoryFields
{
    private readonly FrontMatterLayer _own;
    private readonly FrontMatterLayer? _inherited;
    private readonly ArchiveSettings _settings;
    private readonly KeyMap _keys;
    private readonly DateReader _dates;
    private readonly YamlValueReader _values;
    private YamlValueReader? _silent;

    public StoryFields(
        FrontMatterLayer own, FrontMatterLayer? inherited, ArchiveSettings settings, KeyMap keys, DateReader dates, string path, ICollection<Diagnostic> diagnostics)
    {
        _own = own;
        _inherited = inherited;
        _settings = settings;
        _keys = keys;
        _dates = dates;
        _values = new YamlValueReader(FrontMatterRules.WrongType, path, diagnostics);
    }

    /// <summary>Jekyll's switch; null where there is none.</summary>
    public bool? IsPublished => _own.IsPublished ?? _inherited?.IsPublished;

    /// <summary>Where a title without a value stands.</summary>
    public TextSpan? EmptyTitle => _own.EmptyTitle;

    /// <summary>Reads everything, for its faults alone.</summary>
    public void CheckAll()
    {
        foreach (var key in FrontMatterKeys.All)
        {
            if (_own[(int)key.Slot] is not null)
                Check(key);
        }
        Facets();
        Extra();
    }

    /// <summary>The node of that key.</summary>
    public YamlNode? Node(FrontMatterSlot slot) => _own[(int)slot] ?? _inherited?[(int)slot];

    /// <summary>Plain text on one line, or null.</summary>
    public string? Text(FrontMatterSlot slot)
    {
        var (node, values) = Find((int)slot);
        return node is null ? null : Clean(values.Scalar(node, Name(slot)), values);
    }

    /// <summary>Text as it is, trimmed, or null.</summary>
    public string? Word(FrontMatterSlot slot)
    {
        var (node, values) = Find((int)slot);
        return node is null ? null : values.Text(node, Name(slot));
    }

    public bool Flag(FrontMatterSlot slot)
    {
        var (node, values) = Find((int)slot);
        return node is not null && values.Flag(node, Name(slot)) == true;
    }

    public int? Order()
    {
        var (node, values) = Find((int)FrontMatterSlot.Order);
        return node is null ? null : values.Integer(node, "order", -1_000_000, 1_000_000);
    }

    /// <summary>A count of comments; elsewhere the key switches them on or off, which tells no count.</summary>
    public int? Comments()
    {
        var (node, values) = Find((int)FrontMatterSlot.Comments);
        var isSwitch = node is YamlScalar { IsPlain: true } scalar && YamlValueReader.TruthValue(scalar) is not null;
        return node is null || isSwitch ? null : values.Integer(node, "comments", 0, 10_000_000);
    }

    /// <summary>A date; also as <c>date: {created: …, updated: …}</c>.</summary>
    public PartialDate? Date(FrontMatterSlot slot)
    {
        var (node, values) = Find((int)slot);
        if (node is null && slot == FrontMatterSlot.Updated && Find((int)FrontMatterSlot.Published) is (YamlMap both, var reader))
            (node, values) = (Given(both, "updated", "modified"), reader);
        else if (node is YamlMap map)
            node = (slot == FrontMatterSlot.Updated ? Given(map, "updated", "modified") : Given(map, "created", "published")) ?? node;
        return ReadDate(node, Name(slot), values);
    }

    public ImmutableArray<string> Authors()
    {
        var (node, values) = Find((int)FrontMatterSlot.Authors);
        if (node is null)
            return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in YamlValueReader.Items(node))
        {
            // Some archives say more of an author than the name.
            var name = item is YamlMap map && map.Find("name") is { } inner ? inner : item;
            if (Clean(values.Scalar(name, "authors", "a name, or a list of names"), values) is { } author && !names.Contains(author))
                names.Add(author);
        }
        return names.DrainToImmutable();
    }

    /// <summary>The values by facet, and where each stands: nowhere when a folder's defaults give it.</summary>
    public (ImmutableArray<ImmutableArray<string>> Values, ImmutableArray<TextSpan> Places) Facets()
    {
        var places = new List<TextSpan>();
        var facets = ImmutableArray.CreateBuilder<ImmutableArray<string>>(_settings.Facets.Length);
        for (var i = 0; i < _settings.Facets.Length; i++)
        {
            var (node, values) = Find(FrontMatterKeys.Count + i);
            var begin = places.Count;
            facets.Add(node is null ? [] : FacetValues.Read(node, _settings.Facets[i], values, places));
            if (values != _values)
                CollectionsMarshal.AsSpan(places)[begin..].Fill(TextSpan.WholeFile);
        }
        return (facets.MoveToImmutable(), [.. places]);
    }

    public StoryImage? Image()
    {
        var (node, values) = Find((int)FrontMatterSlot.Image);
        if (node is null)
            return null;
        var image = ImageReader.Read(node, values, Text(FrontMatterSlot.ImageAlt), Text(FrontMatterSlot.ImageCaption), Text(FrontMatterSlot.ImageCredit));
        if (image is { Alt: null })
            Add(new Diagnostic(AssetRules.MissingAlt, values.Path, image.Span, $"The image '{YamlValueReader.Shown(image.Source)}' has no alt text."), values);
        return image;
    }

    public ImmutableArray<SourceCitation> Sources()
    {
        var (node, values) = Find((int)FrontMatterSlot.Sources);
        return node is null ? [] : new CitationReader(values, this).ReadSources(node);
    }

    public ImmutableArray<Correction> Corrections()
    {
        var (node, values) = Find((int)FrontMatterSlot.Corrections);
        return node is null ? [] : new CitationReader(values, this).ReadCorrections(node);
    }

    public ImmutableArray<Reference> References(FrontMatterSlot slot)
    {
        var (node, values) = Find((int)slot);
        return node is null ? [] : [.. values.Scalars(node, Name(slot)).Where(item => item.Value.Trim().Length > 0).Select(item => new Reference(item.Value.Trim(), item.Span))];
    }

    public ImmutableArray<Reference> RedirectFrom()
    {
        var (node, values) = Find((int)FrontMatterSlot.RedirectFrom);
        if (node is null)
            return [];
        var paths = ImmutableArray.CreateBuilder<Reference>();
        foreach (var item in values.Scalars(node, "redirectFrom"))
        {
            if (SitePath.Read(item.Value, out var fault) is { } path)
                paths.Add(new Reference(path, item.Span));
            else
                values.Report(FrontMatterRules.InvalidAddress, item.Span, $"The old address '{YamlValueReader.Shown(item.Value)}' {fault}.");
        }
        return paths.DrainToImmutable();
    }

    public string Language()
    {
        if (Word(FrontMatterSlot.Lang) is not { } text)
            return _settings.Language;
        if (LanguageTag.Read(text) is { } tag)
            return tag;
        var (node, values) = Find((int)FrontMatterSlot.Lang);
        values.Report(node!.Span, $"'{YamlValueReader.Shown(text)}' is no language tag.", "Write a BCP 47 tag such as en, en-GB or de-CH.");
        return _settings.Language;
    }

    /// <summary>Entries of unknown keys, for the theme; those of the file itself are told of.</summary>
    public YamlMap? Extra()
    {
        foreach (var (key, _) in _own.Unknown)
        {
            if (!_keys.IsSilent(key.Value))
                ReportUnknown(key);
        }
        var entries = _own.UnknownOver(_inherited);
        return entries.IsEmpty ? null : new YamlMap(entries, entries[0].Key.Span);
    }

    /// <summary>Reads a date and reports what was found about it.</summary>
    internal PartialDate? ReadDate(YamlNode? node, string name, YamlValueReader values)
    {
        if (values.Scalar(node, name, "a date") is not { } scalar)
            return null;
        var reading = _dates.Read(scalar.Value);
        if (reading.Rule is { } rule)
            values.Report(rule, scalar.Span, reading.Message, reading.Help);
        return reading.Date;
    }

    /// <summary>The scalar's text on one line, without what shows nothing; null when nothing remains.</summary>
    internal static string? Clean(YamlScalar? scalar, YamlValueReader values)
    {
        if (scalar is null)
            return null;
        var text = PlainText.Clean(scalar.Value, out var hidden);
        if (hidden != '\0')
            values.Report(FrontMatterRules.HiddenCharacter, scalar.Span, string.Create(CultureInfo.InvariantCulture, $"'{YamlValueReader.Shown(text)}' holds the hidden character U+{(int)hidden:X4}."));
        return text.Length == 0 ? null : text;
    }

    private static string Name(FrontMatterSlot slot) => FrontMatterKeys.Of(slot).Name;

    private static YamlNode? Given(YamlMap map, string key, string otherKey) =>
        map.Find(key) is { } value && !YamlValueReader.IsAbsent(value) ? value : map.Find(otherKey);

    private (YamlNode? Node, YamlValueReader Values) Find(int slot) =>
        _own[slot] is { } own ? (own, _values)
        : _inherited?[slot] is { } inherited ? (inherited, _silent ??= new YamlValueReader(FrontMatterRules.WrongType, _values.Path, new List<Diagnostic>()))
        : (null, _values);

    private void ReportUnknown(YamlScalar key)
    {
        var help = NearestName.DidYouMean(key.Value, _keys.Names);
        var finding = new Diagnostic(FrontMatterRules.UnknownKey, _values.Path, key.Span, $"The key '{YamlValueReader.Shown(key.Value)}' is not known.", help);
        if (help is not null || key.Value.Contains(' ', StringComparison.Ordinal))
            _values.Diagnostics.Add(finding);
        else
            Add(finding, _values);
    }

    // What an archive that was written for another generator has in every file is worth knowing, but no slip of an editor.
    private void Add(Diagnostic finding, YamlValueReader values) =>
        values.Diagnostics.Add(_keys.IsForeignArchive ? finding with { Severity = Severity.Info } : finding);

    private void Check(FrontMatterKey key)
    {
        _ = key.Kind switch
        {
            FrontMatterKind.Date => Date(key.Slot),
            FrontMatterKind.TextList => Authors(),
            FrontMatterKind.References => References(key.Slot),
            FrontMatterKind.SitePaths => RedirectFrom(),
            FrontMatterKind.Integer => key.Slot == FrontMatterSlot.Order ? Order() : Comments(),
            FrontMatterKind.Flag => Flag(key.Slot),
            FrontMatterKind.Image => Image(),
            FrontMatterKind.Sources => Sources(),
            FrontMatterKind.Corrections => Corrections(),
            _ => key.Slot == FrontMatterSlot.Lang ? Language() : (object?)Text(key.Slot),
        };
    }
}
