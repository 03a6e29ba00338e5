namespace StaticArchive.Output;

/// <summary>Puts files of our own in place by one rename: a reader sees the old one or the new one, and no link on the
/// way is followed.</summary>
internal static class AtomicFile
{
    public static void Write(string file, Action<FileStream> write)
    {
        var next = file + ".next";
        FileOperation.Begin("write", next);
        // Writing would follow a link that is here; deleting it leaves its target alone.
        File.Delete(next);
        using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            write(stream);
        FileOperation.Begin("move", file);
        File.Move(next, file, overwrite: true);
    }
}
