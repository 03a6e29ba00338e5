using System.Text.RegularExpressions;

namespace StaticArchive.FrontMatter;

/// <summary>Finds what no file means to hold, wherever it is: marks of a merge, and letters read wrongly.</summary>
internal static partial class SlipFinder
{
    /// <summary>Reports the slips of a file, and says whether it holds an unfinished merge: then every line may be of
    /// either version, and nothing else that is wrong is worth reporting.</summary>
    public static bool Find(ReadOnlySpan<byte> file, string path, ICollection<Diagnostic> diagnostics)
    {
        if ((file.IndexOf("<<<<<<< "u8) >= 0 || file.IndexOf(">>>>>>> "u8) >= 0)
            && FindMerges(file, path, diagnostics))
            return true;
        // "Ã¼", "â€™" and "Ð¸" in UTF-8: the bytes of one letter, each taken for a letter.
        if (file.IndexOfAnyInRange((byte)0xC2, (byte)0xF4) >= 0)
            FindMisread(Encoding.UTF8.GetString(file), path, diagnostics);
        return false;
    }

    // One finding for each place that is left to merge. Somebody may have removed a part of the marks: a first one is
    // never meant; a last one is a quotation of seven levels unless the line between the versions is above it.
    private static bool FindMerges(ReadOnlySpan<byte> file, string path, ICollection<Diagnostic> diagnostics)
    {
        var lines = new LineWalk(file);
        var (before, middle, isInCode) = (diagnostics.Count, 0, false);
        while (lines.Next(out var line))
        {
            if (line.StartsWith("```"u8) || line.StartsWith("~~~"u8))
                isInCode = !isInCode;
            else if (isInCode)
                continue;
            else if (line.StartsWith("<<<<<<< "u8))
                Report(lines.Number);
            else if (line.SequenceEqual("======="u8))
                middle = middle < 0 ? -1 : lines.Number;
            else if (line.StartsWith(">>>>>>> "u8) && middle != 0)
            {
                if (middle > 0)
                    Report(middle);
                middle = 0;
            }
        }
        return diagnostics.Count > before;

        void Report(int number)
        {
            middle = -1;
            diagnostics.Add(new Diagnostic(
                FrontMatterRules.MergeMark, path, new TextSpan(number, 1, 7),
                "An unfinished merge is here: two versions of the same lines, between marks of git."));
        }
    }

    private static void FindMisread(string text, string path, ICollection<Diagnostic> diagnostics)
    {
        if (Misread().Match(text) is not { Success: true } match)
            return;
        var start = match.Index == 0 ? 0 : text.LastIndexOf('\n', match.Index - 1) + 1;
        var line = text.AsSpan(0, match.Index).Count('\n') + 1;
        var end = match.Index + match.Length;
        while (end < text.Length && IsOfWord(text[end]))
            end++;
        var begin = match.Index;
        while (begin > start && IsOfWord(text[begin - 1]))
            begin--;
        diagnostics.Add(new Diagnostic(
            FrontMatterRules.Misread, path, new TextSpan(line, begin - start + 1, end - begin),
            text[match.Index] == '\uFFFD'
                ? "A program put U+FFFD here in place of a letter that it could not read."
                : $"'{YamlValueReader.Shown(text[begin..end])}' is UTF-8 that some program took for another "
                    + "encoding."));
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || (c > '\u007F' && !char.IsWhiteSpace(c));

    // What the bytes of UTF-8 look like in Windows-1252. After Â and Ã not what can stand behind a real letter: quotes
    // and white space. After any other capital only within a word, or twice.
    [GeneratedRegex(
        "[\u00C3\u00C2][\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF"
            + "\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u02C6\u2013\u201E\u2020\u2021\u2030\u2039\u20AC]"
            + "|\u00E2\u20AC[\u2122\u0153\u009D\u02DC\u201C\u201D\u00A6\u00A2]|\u00E2\u201A\u00AC|\u00EF\u00BB\u00BF"
            + "|(?:[\u00C4-\u00DF]" + Continuation + "){2}|(?<=\\p{Ll})[\u00C4-\u00C5]" + Continuation + "|\uFFFD")]
    private static partial Regex Misread();

    private const string Continuation =
        "[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2018-\u201A\u201C-\u201E"
            + "\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]";
}
