namespace StaticArchive.Output;

/// <summary>Puts files of our own in place by one rename: a reader sees the old one or the new one, and no link on the
/// way is followed.</summary>
internal static class AtomicFile
{
    public static void Write(string file, Action<FileStream> write)
    {
        var next = file + ".next";
        FileOperation.Begin("write", next);
        // A link that lies here would lead what is written elsewhere; deleting it leaves its target alone.
        File.Delete(next);
        using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            write(stream);
        FileOperation.Begin("move", file);
        File.Move(next, file, overwrite: true);
    }
}

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
