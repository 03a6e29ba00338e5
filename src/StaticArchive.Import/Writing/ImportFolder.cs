namespace StaticArchive.Import.Writing;

/// <summary>The input folder as an import writes to it: nowhere else, and each file at once or not at all.</summary>
internal sealed class ImportFolder
{
    private readonly string _root;
    private readonly string _realRoot;

    public ImportFolder(string root)
    {
        _root = Path.GetFullPath(root);
        _realRoot = RealPath.Of(_root)
            ?? throw new ImportException($"The folder '{root}' is a link that leads nowhere.");
    }

    /// <summary>The bytes of a file, or null where there is none.</summary>
    public byte[]? Read(string file)
    {
        var path = PathOf(file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Writes a file; its folder is made where it is missing.</summary>
    public void Write(string file, byte[] bytes)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".unfinished";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }

    // A link inside the folder must not lead a file out of it.
    private string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Join(_root, file));
        var real = RealPath.Of(path);
        if (real is null || !real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ImportException(
                $"'{file}' is behind a link that leads out of the input folder, so nothing is written there.");
        return path;
    }
}
