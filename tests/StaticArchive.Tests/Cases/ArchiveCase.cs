using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cases;

/// <summary>
/// One archive that gave trouble, and what is expected of it, in a form like txtar: a heading, what is done and
/// expected line by line, and the files, each below a line with its path. Paths take <c>\u200B</c> and the like.
/// </summary>
/// <param name="Name">The heading.</param>
/// <param name="Steps">What is done and expected, in order.</param>
/// <param name="Files">Path and text; a text of <c>png</c> alone stands for the smallest picture.</param>
internal sealed partial record ArchiveCase(
    string Name, IReadOnlyList<string> Steps, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>All cases of a file: <c>== name</c> begins one, <c>-- path --</c> a file.</summary>
    public static IEnumerable<ArchiveCase> Read(string file)
    {
        foreach (var part in HeadLine().Split(File.ReadAllText(file).ReplaceLineEndings("\n")).Skip(1))
        {
            var end = part.IndexOf('\n');
            var pieces = FileLine().Split(part[(end + 1)..]);
            var steps = pieces[0].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var files = Enumerable.Range(0, pieces.Length / 2)
                .Select(i => (Regex.Unescape(pieces[(2 * i) + 1]), pieces[(2 * i) + 2]));
            yield return new ArchiveCase(
                part[..end].Trim(), [.. steps.Where(step => !step.StartsWith('#'))], [.. files]);
        }
    }

    [GeneratedRegex("^== ", RegexOptions.Multiline)]
    private static partial Regex HeadLine();

    [GeneratedRegex("^-- (.+) --\n", RegexOptions.Multiline)]
    private static partial Regex FileLine();
}
