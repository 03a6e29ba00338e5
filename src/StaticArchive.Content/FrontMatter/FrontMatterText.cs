namespace StaticArchive.FrontMatter;

/// <summary>A file taken apart: its metadata, in whatever format, and its text.</summary>
/// <param name="Metadata">The metadata; null where they cannot be read, which is reported.</param>
/// <param name="Line">1-based line on which they begin.</param>
/// <param name="Body">What follows.</param>
/// <param name="BodyLine">1-based line on which that begins.</param>
internal readonly record struct FrontMatterText(YamlMap? Metadata, int Line, string Body, int BodyLine)
{
    private delegate YamlMap? MapReader(string text, string path, int firstLine, ICollection<Diagnostic> diagnostics);

    /// <summary>The parts of a file that is valid UTF-8, or null, which is reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Its path, for diagnostics.</param>
    /// <param name="severities">What the archive makes of faults: those that it lets pass are read as well as can
    /// be.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static FrontMatterText? Split(
        ReadOnlySpan<byte> file, string path, ImmutableDictionary<string, Severity> severities,
        ICollection<Diagnostic> diagnostics)
    {
        var parts = Split(file, path, LetsPass(FrontMatterRules.InvalidYaml, severities), diagnostics);
        return parts is not null || !LetsPass(FrontMatterRules.MissingFrontMatter, severities)
            || BeginsWithFence(file) ? parts
            : new FrontMatterText(
                new YamlMap([], TextSpan.WholeFile), 1, Encoding.UTF8.GetString(file), 1);
    }

    private static bool LetsPass(Rule rule, ImmutableDictionary<string, Severity> severities) =>
        severities.TryGetValue(rule.Id, out var severity) && severity != Severity.Error;

    private static bool BeginsWithFence(ReadOnlySpan<byte> file)
    {
        var lines = new LineWalk(file);
        return SkipToMetadata(ref lines, out var line, out _) && (line.StartsWith("---"u8) || line.StartsWith("+++"u8));
    }

    private static FrontMatterText? Split(
        ReadOnlySpan<byte> file, string path, bool isLenient, ICollection<Diagnostic> diagnostics)
    {
        var lines = new LineWalk(file);
        if (!SkipToMetadata(ref lines, out var line, out var start))
            return Missing(path, ("The file is empty.", null, TextSpan.WholeFile), diagnostics);
        if (IsFence(line, "---"u8) || line.SequenceEqual("---yaml"u8))
            return Fenced(file, lines, "---"u8, path, diagnostics, isLenient ? LooseYaml.ReadMap : Yaml);
        if (IsFence(line, "+++"u8))
            return Fenced(file, lines, "+++"u8, path, diagnostics, TomlReader.ReadMap);
        if (line.SequenceEqual("---toml"u8))
            return Fenced(file, lines, "---"u8, path, diagnostics, TomlReader.ReadMap);
        if (line.SequenceEqual("---json"u8))
            return Fenced(file, lines, "---"u8, path, diagnostics, static (text, path, first, faults) =>
                JsonReader.ReadMap(Encoding.UTF8.GetBytes(text), path, first, faults, out _));
        if (BeginsWithJson(file[start..]))
            return Json(file, start, lines.Number, path, diagnostics);
        return Unfenced(file, start, line, lines, path, isLenient, diagnostics);
    }

    private static YamlMap? Yaml(string text, string path, int firstLine, ICollection<Diagnostic> diagnostics) =>
        YamlReader.ReadMap(YamlText.Of(text), path, firstLine, diagnostics);

    // Blank lines, comments and byte order marks may be before the metadata.
    private static bool SkipToMetadata(ref LineWalk lines, out ReadOnlySpan<byte> line, out int start)
    {
        for (start = lines.Position; lines.Next(out line); start = lines.Position)
        {
            for (; line.StartsWith("\uFEFF"u8); start += "\uFEFF"u8.Length)
                line = line["\uFEFF"u8.Length..];
            if (!line.StartsWith("<!--"u8) && !line.IsEmpty)
                return true;
            var isOpen = !line.IsEmpty && line.IndexOf("-->"u8) < 0;
            while (isOpen && lines.Next(out var more))
                isOpen = more.IndexOf("-->"u8) < 0;
        }
        return false;
    }

    private static FrontMatterText? Fenced(
        ReadOnlySpan<byte> file,
        LineWalk lines,
        ReadOnlySpan<byte> fence,
        string path,
        ICollection<Diagnostic> diagnostics,
        MapReader read)
    {
        var (first, start) = (lines.Number + 1, lines.Position);
        for (var end = start; lines.Next(out var line); end = lines.Position)
        {
            // YAML's own end sign closes as well.
            if (!IsFence(line, fence) && !(fence.SequenceEqual("---"u8) && line.SequenceEqual("..."u8)))
                continue;
            var metadata = read(Encoding.UTF8.GetString(file[start..end]), path, first, diagnostics);
            return new FrontMatterText(
                metadata, first, Encoding.UTF8.GetString(file[lines.Position..]), lines.Number + 1);
        }
        diagnostics.Add(new Diagnostic(FrontMatterRules.UnclosedFrontMatter, path, new TextSpan(first - 1, 1, 3),
            "The front matter that begins here has no end.",
            fence.SequenceEqual("+++"u8) ? "End the metadata with a line that holds just '+++'." : null));
        return null;
    }

    private static FrontMatterText? Json(
        ReadOnlySpan<byte> file, int start, int firstLine, string path, ICollection<Diagnostic> diagnostics)
    {
        var json = file[start..];
        if (JsonReader.ReadMap(json, path, firstLine, diagnostics, out var length) is not { } map)
            return null;
        var lines = json[..length].Count((byte)'\n');
        return new FrontMatterText(map, firstLine, Encoding.UTF8.GetString(json[length..]), firstLine + lines);
    }

    // Without a fence: a header that a blank line ends, or metadata whose first '---' is missing.
    private static FrontMatterText? Unfenced(
        ReadOnlySpan<byte> file,
        int start,
        ReadOnlySpan<byte> line,
        LineWalk lines,
        string path,
        bool isLenient,
        ICollection<Diagnostic> diagnostics)
    {
        if (HeaderReader.IsHeader(line))
        {
            var map = HeaderReader.ReadMap(file[start..], lines.Number, out var length, out var count);
            var after = new LineWalk(file[(start + length)..]);
            if (map.Find("title") is not null && (!after.Next(out var end) || end.IsEmpty))
                return new FrontMatterText(
                    map, lines.Number, Encoding.UTF8.GetString(file[(start + length)..]), lines.Number + count);
            if (OnlyClosed(file, start, lines.Number, path, isLenient, diagnostics) is { } parts)
                return parts;
        }
        return Missing(path, WhyNoFence(line, lines), diagnostics);
    }

    // Hexo closes its metadata without opening them.
    private static FrontMatterText? OnlyClosed(
        ReadOnlySpan<byte> file, int start, int firstLine, string path, bool isLenient,
        ICollection<Diagnostic> diagnostics)
    {
        var text = file[start..];
        var lines = new LineWalk(text);
        for (var end = 0; lines.Next(out var line); end = lines.Position)
        {
            if (!IsFence(line, "---"u8))
                continue;
            MapReader read = isLenient ? LooseYaml.ReadMap : Yaml;
            var faults = new List<Diagnostic>();
            if (read(Encoding.UTF8.GetString(text[..end]), path, firstLine, faults) is not { } map
                || map.Find("title") is null)
                return null;
            if (isLenient)
                faults.ForEach(diagnostics.Add);
            diagnostics.Add(
                new Diagnostic(
                    FrontMatterRules.MissingFrontMatter, path, new TextSpan(firstLine, 1, 1),
                    "The metadata have an end '---' but no beginning; they are read all the same.",
                    "Put a line '---' before them.")
                {
                    Severity = Severity.Info,
                }
            );
            return new FrontMatterText(
                map, firstLine, Encoding.UTF8.GetString(text[lines.Position..]), firstLine + lines.Number);
        }
        return null;
    }

    private static FrontMatterText? Missing(
        string path, (string Message, string? Help, TextSpan Span) why, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(new Diagnostic(FrontMatterRules.MissingFrontMatter, path, why.Span, why.Message, why.Help));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<byte> line, ReadOnlySpan<byte> fence) => line.SequenceEqual(fence);

    private static bool BeginsWithJson(ReadOnlySpan<byte> text) =>
        text.StartsWith("{"u8) && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];

    private static (string, string?, TextSpan) WhyNoFence(ReadOnlySpan<byte> line, LineWalk lines)
    {
        var shown = YamlValueReader.Shown(Encoding.UTF8.GetString(line));
        var span = new TextSpan(lines.Number, 1, shown.Length);
        if (line.StartsWith("---"u8))
            return ($"The file begins with '{shown}' instead of a plain '---'.",
                "Write the metadata as YAML, below a line that holds just '---'.", span);
        var hasColon = line.IndexOf(": "u8) > 0 || line[^1] == (byte)':';
        while (hasColon && lines.Next(out var later))
        {
            if (IsFence(later, "---"u8))
                return ($"The file begins with '{shown}', and its metadata has an end '---' but no beginning.",
                    "Put a line '---' before it.", span);
        }
        return ($"The file begins with '{shown}', not with a line '---'.", null, span);
    }
}
