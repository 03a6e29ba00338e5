namespace StaticArchive.Yaml;

/// <summary>
/// Reads metadata that are nearly YAML, for archives that let its faults pass, as other generators do: entry by entry,
/// and what cannot be read of one is its text as it stands.
/// </summary>
internal static class LooseYaml
{
    /// <summary>The metadata; their faults are reported, and none makes the result null.</summary>
    public static YamlMap? ReadMap(string text, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        var faults = new List<Diagnostic>();
        var map = YamlReader.ReadMap(YamlText.Of(text), path, firstLine, faults);
        faults.ForEach(diagnostics.Add);
        if (map is not null)
            return map;
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var end = i + 1;
            while (end < lines.Length && !IsKey(lines[end]))
                end++;
            if (IsKey(lines[i]))
                entries.AddRange(Read(string.Join('\n', lines[i..end]), path, firstLine + i));
            i = end;
        }
        return new YamlMap(entries.ToImmutable(), new TextSpan(firstLine, 1, 1));
    }

    private static ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Read(string entry, string path, int line)
    {
        // YAML knows no tabs, and elsewhere they are taken for two spaces.
        var text = YamlText.Of(entry.Replace("\t", "  ", StringComparison.Ordinal));
        if (YamlReader.ReadMap(text, path, line, new List<Diagnostic>()) is { } map)
            return map.Entries;
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var value = string.Join(' ', entry[(colon + 1)..].Split('\n').Select(part => part.Trim())).Trim();
        var key = new YamlScalar(entry[..colon].Trim(), true, new TextSpan(line, 1, colon));
        return [KeyValuePair.Create(key, (YamlNode)new YamlScalar(
            Unquoted(value), true, new TextSpan(line, colon + 2, Math.Max(1, value.Length))))];
    }

    private static string Unquoted(string value) =>
        value is [('"' or '\'') and var first, .., var last] && first == last ? value[1..^1].Trim() : value;

    private static bool IsKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsLetter(line[0]) && line[..colon].All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
            && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]));
    }
}
