using System.Text;

namespace StaticArchive.FrontMatter;

/// <summary>A file taken apart at the lines <c>---</c>.</summary>
/// <param name="Yaml">What stands between them.</param>
/// <param name="YamlLine">1-based line on which it begins.</param>
/// <param name="Body">What follows.</param>
/// <param name="BodyLine">1-based line on which that begins.</param>
internal readonly record struct FrontMatterText(string Yaml, int YamlLine, string Body, int BodyLine)
{
    /// <summary>The parts of a file that is valid UTF-8, or null, which is reported.</summary>
    public static FrontMatterText? Split(ReadOnlySpan<byte> file, string path, ICollection<Diagnostic> diagnostics)
    {
        var lines = new LineWalk(file);
        ReadOnlySpan<byte> line;
        do
        {
            if (!lines.Next(out line))
                return Missing(("The file is empty.", null, TextSpan.WholeFile));
        }
        while (line.IsEmpty);
        if (!IsFence(line, orDots: false))
            return Missing(WhyNoFence(line, lines));
        var yamlLine = lines.Number + 1;
        var yamlStart = lines.Position;
        for (var yamlEnd = yamlStart; lines.Next(out line); yamlEnd = lines.Position)
        {
            if (IsFence(line, orDots: true))
                return new FrontMatterText(YamlOf(file[yamlStart..yamlEnd]), yamlLine, Encoding.UTF8.GetString(file[lines.Position..]), lines.Number + 1);
        }
        diagnostics.Add(new Diagnostic(FrontMatterRules.UnclosedFrontMatter, path, new TextSpan(yamlLine - 1, 1, 3), "The front matter that begins here has no end."));
        return null;

        FrontMatterText? Missing((string Message, string? Help, TextSpan Span) why)
        {
            diagnostics.Add(new Diagnostic(FrontMatterRules.MissingFrontMatter, path, why.Span, why.Message, why.Help));
            return null;
        }
    }

    // White space behind the sign is invisible, so it cannot matter; YAML's own end sign '...' closes as well.
    private static bool IsFence(ReadOnlySpan<byte> line, bool orDots) =>
        line.SequenceEqual("---"u8) || (orDots && line.SequenceEqual("..."u8));

    private static (string, string?, TextSpan) WhyNoFence(ReadOnlySpan<byte> line, LineWalk lines)
    {
        var shown = YamlValueReader.Shown(Encoding.UTF8.GetString(line));
        var span = new TextSpan(lines.Number, 1, shown.Length);
        if (line.SequenceEqual("+++"u8))
            return ("The front matter is TOML; only YAML is read.", "Write it as YAML between two lines '---'.", span);
        if (line.StartsWith("---"u8))
            return ($"The file begins with '{shown}' instead of a plain '---'.", "Write the metadata as YAML, below a line that holds just '---'.", span);
        if (line[0] == (byte)'{')
            return ("The front matter seems to be JSON; only YAML is read.", "Write it as YAML between two lines '---'.", span);
        var hasColon = line.IndexOf(": "u8) > 0 || line[^1] == (byte)':';
        while (hasColon && lines.Next(out var later))
        {
            if (IsFence(later, orDots: false))
                return ($"The file begins with '{shown}', and its metadata has an end '---' but no beginning.", "Put a line '---' before it.", span);
        }
        return ($"The file begins with '{shown}', not with a line '---'.", null, span);
    }

    // YAML takes these for line ends, which editors neither see nor mean.
    private static string YamlOf(ReadOnlySpan<byte> bytes)
    {
        var yaml = Encoding.UTF8.GetString(bytes);
        return yaml.AsSpan().IndexOfAny('\u2028', '\u2029', '\u0085') < 0
            ? yaml
            : yaml.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');
    }

}
