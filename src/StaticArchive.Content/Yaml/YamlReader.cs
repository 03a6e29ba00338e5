using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticArchive.Yaml;

/// <summary>Reads one YAML document into nodes that know their place. Anchors, aliases, tags and duplicate keys are
/// refused, depth and size are bounded, and nothing is interpreted: a scalar stays text.</summary>
internal sealed class YamlReader(string yaml, string path, int firstLine)
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 20_000;
    private const int MaxRepairs = 16;

    private static readonly string[] ReadByReaders =
    [
        "title", "headline", "standfirst", "description", "summary", "subtitle", "kicker", "alt", "caption", "credit",
        "text",
    ];

    private readonly Parser _parser = new(new StringReader(yaml));
    private List<Diagnostic>? _findings;
    private int _nodes;

    /// <summary>Reads <paramref name="yaml"/>. An empty document gives an empty map. Faults go to
    /// <paramref name="diagnostics"/>; the result is null when the text could not be read to its end.</summary>
    /// <param name="yaml">The YAML text, without front-matter fences.</param>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static YamlNode? Read(string yaml, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        for (var repairs = 0; ; repairs++)
        {
            var reader = new YamlReader(yaml, path, firstLine);
            try
            {
                var node = reader.ReadDocument();
                foreach (var finding in reader._findings ?? [])
                    diagnostics.Add(finding);
                return node;
            }
            catch (YamlException fault) when (repairs < MaxRepairs && IsIndentation(fault)
                && QuotedTextRepair.Indent(yaml, (int)fault.Start.Index) is { } repaired)
            {
                yaml = repaired;
            }
            catch (YamlException fault)
            {
                diagnostics.Add(reader.Finding(fault));
                return null;
            }
            // The parser has states that it does not expect itself ("...", then "-").
            catch (Exception fault)
                when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException
                    or FormatException or OverflowException)
            {
                if (YamlFault.SlipOf(yaml, yaml.Length) is { } slip)
                {
                    diagnostics.Add(reader.Finding(slip));
                    return null;
                }
                var at = reader._parser.Current?.End ?? new Mark();
                diagnostics.Add(new Diagnostic(
                    FrontMatterRules.InvalidYaml, path, reader.SpanOf(at, at),
                    "What follows here cannot be read as YAML."));
                return null;
            }
        }
    }

    /// <summary>Reads a document that must be a map; anything else is reported and gives null.</summary>
    public static YamlMap? ReadMap(string yaml, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        var node = Read(yaml, path, firstLine, diagnostics);
        if (node is null or YamlMap)
            return (YamlMap?)node;
        var line = yaml.AsSpan(0, Math.Max(yaml.IndexOfAny(['\n', '\r']), 0));
        var isAssigned = line.IndexOf(" = ") > 0;
        diagnostics.Add(new Diagnostic(
            FrontMatterRules.InvalidYaml, path, node.Span, "Expected 'key: value' lines here.",
            isAssigned ? $"Write '{line.ToString().Replace(" = ", ": ", StringComparison.Ordinal)}'." : null));
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

    private YamlNode? ReadNode(int depth, string? key = null)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            var where = _parser.Current!;
            throw new YamlException(where.Start, where.End, depth > MaxDepth
                ? $"Values are nested more than {MaxDepth} levels deep"
                : $"There are more than {MaxNodes} values");
        }
        return _parser.TryConsume<Scalar>(out var scalar) ? ReadScalar(scalar, key)
            : _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth)
            : _parser.TryConsume<MappingStart>(out var map) ? ReadMap(map, depth)
            : _parser.TryConsume<AnchorAlias>(out var alias)
                ? Refuse(alias, $"The alias '*{alias.Value}' is not accepted.")
            : throw new YamlException(_parser.Current!.Start, _parser.Current.End, "Expected a value");
    }

    private YamlNode? ReadScalar(Scalar scalar, string? key)
    {
        if (!Accepts(scalar))
            return null;
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain)
            CheckComment(scalar, key);
        return new YamlScalar(scalar.Value, isPlain, SpanOf(scalar.Start, scalar.End));
    }

    // "Fixing #5" ends before the sign, and nobody sees it; a comment proper has a space behind it.
    private void CheckComment(Scalar scalar, string? key)
    {
        var at = (int)scalar.End.Index;
        while (at < yaml.Length && yaml[at] == ' ')
            at++;
        if (at + 1 >= yaml.Length || yaml[at] != '#'
            || (at == scalar.End.Index && scalar.Value.Length > 0)
            || char.IsWhiteSpace(yaml[at + 1]) || yaml[at + 1] == '#')
            return;
        var end = yaml.IndexOfAny(['\n', '\r'], at);
        var rest = yaml[at..(end < 0 ? yaml.Length : end)];
        var span = new TextSpan(
            (int)scalar.End.Line + firstLine - 1, (int)scalar.End.Column + at - (int)scalar.End.Index, rest.Length);
        var message =
            scalar.Value.Length == 0
                ? $"'{YamlValueReader.Shown(rest)}' is a comment for YAML, so there is no value."
                : $"'{YamlValueReader.Shown(rest)}' is a comment for YAML, and not part of the value "
                    + $"'{YamlValueReader.Shown(scalar.Value)}'.";
        // Readers would see half of what was written; elsewhere it may be a note to the next editor.
        var isCut = scalar.Value.Length > 0 && Array.Exists(ReadByReaders, read =>
            read.Equals(key, StringComparison.OrdinalIgnoreCase));
        (_findings ??= []).Add(
            new Diagnostic(FrontMatterRules.CommentInValue, path, span, message)
            {
                Severity = isCut ? Severity.Error : FrontMatterRules.CommentInValue.Severity,
            });
    }

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
        HashSet<string>? seen = null;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = _parser.Current!;
            if (ReadNode(depth + 1) is not YamlScalar { Value.Length: > 0 } key)
                throw new YamlException(keyEvent.Start, keyEvent.End, "A key is missing or is no plain word");
            var value = ReadNode(depth + 1, key.Value);
            if (IsTaken(entries, key.Value, ref seen))
                Repeat(entries, key, value);
            else if (value is not null)
                entries.Add(new(key, value));
        }
        return accepted ? new YamlMap(entries.DrainToImmutable(), SpanOf(start.Start, start.End)) : null;
    }

    // Where the rule is lowered, the last value counts, as in other generators.
    private void Repeat(
        ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder entries, YamlScalar key, YamlNode? value)
    {
        Report(
            FrontMatterRules.DuplicateKey, key.Span, $"The key '{YamlValueReader.Shown(key.Value)}' is given twice.");
        for (var i = 0; i < entries.Count && value is not null; i++)
        {
            if (entries[i].Key.Value.Equals(key.Value, StringComparison.OrdinalIgnoreCase))
                entries[i] = new(key, value);
        }
    }

    // Front matter has a dozen keys, for which comparing is quicker than hashing.
    private static bool IsTaken(
        ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder entries, string key, ref HashSet<string>? seen)
    {
        const int Few = 24;
        if (entries.Count >= Few)
            return !(seen ??= entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.OrdinalIgnoreCase)).Add(
                key);
        foreach (var (name, _) in entries)
        {
            if (name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
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
        Report(
            FrontMatterRules.YamlFeatureRefused,
            SpanOf(at.Start, at.End),
            message,
            at is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }
                ? "If the sign is part of the text, put the value in quotes."
                : null);
        return null;
    }

    private void Report(Rule rule, TextSpan span, string message, string? help = null) =>
        (_findings ??= []).Add(new Diagnostic(rule, path, span, message, help));

    private Diagnostic Finding(YamlException thrown) => Finding(YamlFault.Of(thrown, yaml));

    private Diagnostic Finding(YamlFault fault)
    {
        var line = yaml.AsSpan(0, fault.At).Count('\n') + 1;
        var column = fault.At - (fault.At == 0 ? -1 : yaml.LastIndexOf('\n', fault.At - 1));
        return new Diagnostic(
            FrontMatterRules.InvalidYaml, path, new TextSpan(line + firstLine - 1, column, fault.LengthIn(yaml)),
            fault.Message, fault.Help);
    }

    private static bool IsIndentation(YamlException fault) =>
        fault.Message.Contains("wrong indentation", StringComparison.Ordinal);

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var length = end.Line == start.Line ? end.Column - start.Column : 1;
        return new TextSpan((int)start.Line + firstLine - 1, (int)start.Column, (int)Math.Max(1, length));
    }
}
