using System.Text;
using System.Text.RegularExpressions;

namespace StaticArchive.FrontMatter;

/// <summary>Finds what no file means to hold, wherever it is: marks of a merge, a second front matter, letters read
/// wrongly.</summary>
internal static partial class SlipFinder
{
    /// <summary>Reports the slips of a file.</summary>
    public static void Find(ReadOnlySpan<byte> file, string path, ICollection<Diagnostic> diagnostics)
    {
        if (file.IndexOf("<<<<<<< "u8) >= 0 && file.IndexOf(">>>>>>> "u8) >= 0)
            FindMergeMarks(file, path, diagnostics);
        // "Ã¼" and "â€™" in UTF-8: two bytes of a letter, each taken for a letter.
        if (file.IndexOf("\u00C3"u8) >= 0 || file.IndexOf("\u00C2"u8) >= 0 || file.IndexOf("\u00E2\u20AC"u8) >= 0)
            FindMisread(Encoding.UTF8.GetString(file), path, diagnostics);
    }

    /// <summary>Reports a text that begins with metadata again.</summary>
    public static void FindSecond(string body, int firstLine, string path, ICollection<Diagnostic> diagnostics)
    {
        if (
            !body.AsSpan().TrimStart().StartsWith("---")
            || SecondFrontMatter().Match(body) is not { Success: true } match)
            return;
        var line = firstLine + body.AsSpan(0, match.Groups[1].Index).Count('\n');
        diagnostics.Add(new Diagnostic(FrontMatterRules.SecondFrontMatter, path, new TextSpan(line, 1, 3),
            "A second front matter begins here; readers see it as text."));
    }

    private static void FindMergeMarks(ReadOnlySpan<byte> file, string path, ICollection<Diagnostic> diagnostics)
    {
        var lines = new LineWalk(file);
        var inCode = false;
        while (lines.Next(out var line))
        {
            if (line.StartsWith("```"u8) || line.StartsWith("~~~"u8))
                inCode = !inCode;
            var isMark =
                line.StartsWith("<<<<<<< "u8)
                || line.StartsWith(">>>>>>> "u8)
                || line.StartsWith("||||||| "u8)
                || line.SequenceEqual("======="u8);
            if (isMark && !inCode)
                diagnostics.Add(
                    new Diagnostic(
                        FrontMatterRules.MergeMark,
                        path,
                        new TextSpan(lines.Number, 1, 7),
                        $"'{Encoding.UTF8.GetString(line[..7])}' is a mark that git leaves where two versions could "
                            + "not be merged."));
        }
    }

    private static void FindMisread(string text, string path, ICollection<Diagnostic> diagnostics)
    {
        if (Misread().Match(text) is not { Success: true } match)
            return;
        var start = match.Index == 0 ? 0 : text.LastIndexOf('\n', match.Index - 1) + 1;
        var line = text.AsSpan(0, match.Index).Count('\n') + 1;
        var end = match.Index + match.Length;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        var begin = match.Index;
        while (begin > start && char.IsLetterOrDigit(text[begin - 1]))
            begin--;
        diagnostics.Add(
            new Diagnostic(
                FrontMatterRules.Misread, path, new TextSpan(line, begin - start + 1, end - begin),
                $"'{YamlValueReader.Shown(text[begin..end])}' is UTF-8 that some program took for another encoding."));
    }

    [GeneratedRegex(
        @"\A\s*^(---)[ \t]*\r?\n(?:[A-Za-z][\w-]*:(?:[ \t].*)?\r?\n|[ \t-].*\r?\n)+---[ \t]*\r?$",
        RegexOptions.Multiline)]
    private static partial Regex SecondFrontMatter();

    // Not what can be behind a real letter: quotes and white space.
    [GeneratedRegex(
        "[\u00C3\u00C2][\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF]"
            + "|\u00E2\u20AC[\u2122\u0153\u009D\u02DC\u201C\u201D\u00A6\u00A2]"
    )]
    private static partial Regex Misread();
}
