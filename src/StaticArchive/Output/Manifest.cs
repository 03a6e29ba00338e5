using System.Text;

namespace StaticArchive.Output;

/// <summary>The list of files that we wrote into an output folder, one path a line, sorted. Only what it lists is ever removed.</summary>
internal static class Manifest
{
    private const string Heading = "# Files written by StaticArchive, which removes or replaces no others.\n";

    /// <summary>The files listed; empty where there is no list. Lines that lead out of the folder are passed over.</summary>
    public static IReadOnlyList<string> Read(string file) =>
        File.Exists(file)
            ? [.. File.ReadLines(file, Encoding.UTF8).Where(line => !line.StartsWith('#') && OutputPath.IsConfined(line))]
            : [];

    /// <summary>Puts the list in place by one rename, and touches nothing when the same one is there.</summary>
    public static void Write(string file, string temporary, IEnumerable<string> paths)
    {
        var sorted = paths.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        // Not one string of all: at 100,000 stories that was the allocation for which a container of 2.5 GB had no room left.
        using var list = new MemoryStream();
        using (var lines = new StreamWriter(list, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        {
            lines.Write(Heading);
            foreach (var path in sorted)
            {
                lines.Write(path);
                lines.Write('\n');
            }
        }
        var bytes = list.GetBuffer().AsSpan(0, (int)list.Length);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
            return;
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, file, overwrite: true);
    }
}
