using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticArchive.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their place. Anchors, aliases, tags and duplicate keys are refused, depth
/// and size are bounded, and nothing is interpreted: a scalar stays text.
/// </summary>
public sealed class YamlReader
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 20_000;

    private readonly string _path;
    private readonly int _lineOffset;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly Parser _parser;
    private int _nodes;

    private YamlReader(string yaml, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        _path = path;
        _lineOffset = firstLine - 1;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>
    /// Reads <paramref name="yaml"/>. An empty document gives an empty map. Faults go to <paramref name="diagnostics"/>;
    /// the result is null when the text could not be read to its end.
    /// </summary>
    /// <param name="yaml">The YAML text, without front-matter fences.</param>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static YamlNode? Read(string yaml, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        var reader = new YamlReader(yaml, path, firstLine, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            var at = reader.SpanOf(fault.Start, fault.End);
            diagnostics.Add(new Diagnostic(FrontMatterRules.InvalidYaml, path, at, Plain(fault.Message)));
            return null;
        }
    }

    /// <summary>Reads a document that must be a map; anything else is reported and gives null.</summary>
    public static YamlMap? ReadMap(string yaml, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        var node = Read(yaml, path, firstLine, diagnostics);
        if (node is null or YamlMap)
            return (YamlMap?)node;
        diagnostics.Add(new Diagnostic(FrontMatterRules.InvalidYaml, path, node.Span, "Expected 'key: value' lines here."));
        return null;
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
            return new YamlMap([], SpanOf(end.Start, end.End));
        _parser.Consume<DocumentStart>();
        var node = ReadNode(0);
        if (node is YamlScalar { IsNull: true })
            node = new YamlMap([], node.Span);
        _parser.Consume<DocumentEnd>();
        if (node is not null && !_parser.Accept<StreamEnd>(out _))
            return Refuse(_parser.Current!, "A second document begins here.");
        return node;
    }

    private YamlNode? ReadNode(int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            var where = _parser.Current!;
            throw new YamlException(where.Start, where.End, depth > MaxDepth
                ? $"Values are nested more than {MaxDepth} levels deep"
                : $"There are more than {MaxNodes} values");
        }
        return _parser.TryConsume<Scalar>(out var scalar) ? ReadScalar(scalar)
            : _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth)
            : _parser.TryConsume<MappingStart>(out var map) ? ReadMap(map, depth)
            : _parser.TryConsume<AnchorAlias>(out var alias) ? Refuse(alias, $"The alias '*{alias.Value}' is not accepted.")
            : throw new YamlException(_parser.Current!.Start, _parser.Current.End, "Expected a value");
    }

    private YamlNode? ReadScalar(Scalar scalar) =>
        Accepts(scalar)
            ? new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar.Start, scalar.End))
            : null;

    private YamlNode? ReadList(SequenceStart start, int depth)
    {
        var accepted = Accepts(start);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item)
                items.Add(item);
        }
        return accepted ? new YamlList(items.DrainToImmutable(), SpanOf(start.Start, start.End)) : null;
    }

    private YamlNode? ReadMap(MappingStart start, int depth)
    {
        var accepted = Accepts(start);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = _parser.Current!;
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw new YamlException(keyEvent.Start, keyEvent.End, "Expected a plain key");
            var value = ReadNode(depth + 1);
            if (!seen.Add(key.Value))
                _diagnostics.Add(new Diagnostic(FrontMatterRules.DuplicateKey, _path, key.Span, $"The key '{key.Value}' is given twice."));
            else if (value is not null)
                entries.Add(new(key, value));
        }
        return accepted ? new YamlMap(entries.DrainToImmutable(), SpanOf(start.Start, start.End)) : null;
    }

    private bool Accepts(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Refuse(node, $"The anchor '&{node.Anchor.Value}' is not accepted.");
        else if (!node.Tag.IsEmpty)
            Refuse(node, $"The tag '{node.Tag.Value}' is not accepted.");
        else
            return true;
        return false;
    }

    private YamlNode? Refuse(ParsingEvent at, string message)
    {
        _diagnostics.Add(new Diagnostic(FrontMatterRules.YamlFeatureRefused, _path, SpanOf(at.Start, at.End), message));
        return null;
    }

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var length = end.Line == start.Line ? end.Column - start.Column : 1;
        return new TextSpan((int)start.Line + _lineOffset, (int)start.Column, (int)Math.Max(1, length));
    }

    // YamlDotNet begins some messages with "(Line: …) - (Line: …): "; the place is told separately.
    private static string Plain(string message)
    {
        var colon = message.StartsWith("(Line:", StringComparison.Ordinal) ? message.LastIndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.') + ".";
    }
}
