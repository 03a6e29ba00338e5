using System.Text;

namespace StaticArchive.Output;

/// <summary>The list of files that we wrote into an output folder, one path a line, sorted. Only what it lists is ever
/// removed.</summary>
internal static class Manifest
{
    private const string Heading = "# Files written by StaticArchive, which removes or replaces no others.";

    /// <summary>The files listed; empty where there is no list. Lines that lead out of the folder are passed
    /// over.</summary>
    public static IReadOnlyList<string> Read(string file)
    {
        FileOperation.Begin("read", file);
        return File.Exists(file)
            ?
            [
                .. File.ReadLines(file, Encoding.UTF8)
                    .Where((line, number) => (number > 0 || line != Heading) && OutputPath.IsConfined(line)),
            ]
            : [];
    }

    /// <summary>Puts the list in place by one rename, and touches nothing when the same one is there.</summary>
    public static void Write(string file, IEnumerable<string> paths)
    {
        var sorted = paths.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        // Line by line: at 100,000 stories the whole list was the allocation for which a container of 2.5 GB had no
        // room left.
        if (File.Exists(file) && File.ReadLines(file, Encoding.UTF8).SequenceEqual(sorted.Prepend(Heading)))
            return;
        AtomicFile.Write(
            file,
            stream =>
            {
                using var lines = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
                {
                    NewLine = "\n",
                };
                lines.WriteLine(Heading);
                foreach (var path in sorted)
                    lines.WriteLine(path);
            }
        );
    }
}
