using System.Text;

namespace StaticArchive.Output;

/// <summary>A file of sums in the form that <c>sha256sum -c</c> reads: one file a line, by path.</summary>
internal static class SumFile
{
    /// <summary>Puts the file in place by one rename.</summary>
    public static void Write(string file, IReadOnlyDictionary<string, string> sums)
    {
        var text = new StringBuilder(sums.Count * 100);
        foreach (var (path, sum) in sums)
            text.Append(sum).Append("  ").Append(path).Append('\n');
        AtomicFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
