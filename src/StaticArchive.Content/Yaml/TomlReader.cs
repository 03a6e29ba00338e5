using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Text;

namespace StaticArchive.Yaml;

/// <summary>Reads TOML into the nodes that <see cref="YamlReader"/> gives, so that nothing behind it knows the
/// difference.</summary>
internal sealed class TomlReader
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 20_000;

    private readonly string _toml;
    private readonly int _lineOffset;
    private readonly TomlParser _parser;
    private int _nodes;

    private TomlReader(string toml, int firstLine)
    {
        _toml = toml;
        _lineOffset = firstLine;
        _parser = TomlParser.Create(toml);
    }

    /// <summary>The table of a TOML document; null when it cannot be read, which is reported.</summary>
    /// <param name="toml">The text, without fences.</param>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="toml"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static YamlMap? ReadMap(string toml, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            return new TomlReader(toml, firstLine).ReadDocument();
        }
        catch (TomlException fault)
        {
            var line = Math.Max(1, fault.Line ?? 1) + firstLine - 1;
            var span = new TextSpan(line, Math.Max(1, fault.Column ?? 1), 1);
            diagnostics.Add(new Diagnostic(
                FrontMatterRules.InvalidYaml, path, span, $"This is not TOML: {Reason(fault)}",
                "Texts stand in quotes, dates and numbers do not; a list stands in [ ] with commas."));
            return null;
        }
    }

    private YamlMap ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current.Kind == TomlParseEventKind.StartTable)
                return ReadTable(0);
        }
        return new YamlMap([], new TextSpan(_lineOffset, 1, 1));
    }

    private YamlNode ReadValue(int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
            throw new TomlException($"there are more than {MaxNodes} values, or more than {MaxDepth} levels.");
        return _parser.Current.Kind switch
        {
            TomlParseEventKind.StartTable => ReadTable(depth),
            TomlParseEventKind.StartArray => ReadArray(depth),
            TomlParseEventKind.String => new YamlScalar(_parser.GetString() ?? "", false, SpanOf(_parser.Current.Span)),
            _ => new YamlScalar(Raw(_parser.Current.Span), true, SpanOf(_parser.Current.Span)),
        };
    }

    private YamlMap ReadTable(int depth)
    {
        var span = SpanOf(_parser.Current.Span);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            var key = new YamlScalar(_parser.GetPropertyName() ?? "", true, SpanOf(_parser.Current.Span));
            _parser.MoveNext();
            Add(entries, key, ReadValue(depth + 1));
        }
        return new YamlMap(entries.DrainToImmutable(), entries.Count > 0 ? entries[0].Key.Span : span);
    }

    // A table may be opened again further down, for its sub-tables.
    private static void Add(
        ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder entries, YamlScalar key, YamlNode value)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].Key.Value.Equals(key.Value, StringComparison.OrdinalIgnoreCase))
                continue;
            var merged = entries[i].Value is YamlMap before && value is YamlMap after
                ? before with { Entries = before.Entries.AddRange(after.Entries) }
                : value;
            entries[i] = new(entries[i].Key, merged);
            return;
        }
        entries.Add(new(key, value));
    }

    private YamlList ReadArray(int depth)
    {
        var span = SpanOf(_parser.Current.Span);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
            items.Add(ReadValue(depth + 1));
        return new YamlList(items.DrainToImmutable(), span);
    }

    private string Raw(TomlSourceSpan? span)
    {
        var (start, end) = (span!.Value.Start.Offset, span.Value.End.Offset + 1);
        var raw = _toml[start..Math.Min(end, _toml.Length)];
        return char.IsAsciiDigit(raw[^1]) ? raw.Replace("_", "", StringComparison.Ordinal) : raw;
    }

    private TextSpan SpanOf(TomlSourceSpan? span)
    {
        if (span is not { } place)
            return new TextSpan(_lineOffset, 1, 1);
        var length = place.End.Line == place.Start.Line ? place.End.Column - place.Start.Column + 1 : 1;
        return new TextSpan(place.Start.Line + _lineOffset, place.Start.Column + 1, Math.Max(1, length));
    }

    // Of "(1,9) : error : Unexpected token", what an editor can use.
    private static string Reason(TomlException fault)
    {
        var line = fault.Message.AsSpan();
        line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)].Trim();
        var mark = line.IndexOf("error :");
        return (mark < 0 ? line : line[(mark + "error :".Length)..].Trim()).TrimEnd('.').ToString() + ".";
    }
}
