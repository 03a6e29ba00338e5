namespace StaticArchive.Output;

/// <summary>Compares files of the site with what is on disk, reusing its buffer; one per worker.</summary>
/// <param name="output">The folder.</param>
/// <param name="last">How the last build left its files, if that is known.</param>
internal sealed class FileComparer(OutputFolder output, BuildState? last)
{
    private byte[] _buffer = new byte[64 * 1024];

    public FileState Compare(string path, ReadOnlySpan<byte> bytes)
    {
        var state = Look(path, out var file);
        return state == FileState.Unchanged && !(file!.Length == bytes.Length && Read(file).SequenceEqual(bytes))
            ? FileState.Changed
            : state;
    }

    /// <summary>Whether the file is there with bytes of that fingerprint: <see cref="FileState.Untouched"/>,
    /// <see cref="FileState.Unchanged"/>, or neither.</summary>
    public FileState Find(string path, Fingerprint bytes)
    {
        var state = Look(path, out var file);
        if (state != FileState.Unchanged)
            return state;
        if (last?.Holds(path, file!, bytes) == true)
            return FileState.Untouched;
        return Fingerprint.Of(Read(file!)) == bytes ? FileState.Unchanged : FileState.Changed;
    }

    /// <summary>What can be told without reading it: unchanged is a file that may be.</summary>
    private FileState Look(string path, out FileInfo? file)
    {
        file = null;
        if (!output.HasFolder(OutputPath.FolderOf(path)))
            return FileState.New;
        file = new FileInfo(output.FullPath(path));
        var attributes = file.Attributes;
        if ((int)attributes == -1)
            return FileState.New;
        if (attributes.HasFlag(FileAttributes.ReparsePoint))
            return FileState.Changed;
        if (attributes.HasFlag(FileAttributes.Directory) && output.HoldsOnlyGoneFiles(path))
            return FileState.New;
        if (attributes.HasFlag(FileAttributes.Directory))
            throw new OutputException(
                $"{file.FullName} is a folder where the site has a file. Remove it and build again.");
        return FileState.Unchanged;
    }

    private ReadOnlySpan<byte> Read(FileInfo file)
    {
        var length = (int)Math.Min(file.Length, int.MaxValue / 2);
        if (_buffer.Length < length)
            _buffer = new byte[length * 2];
        // Sharing everything spares a lock that nobody needs.
        using var handle = File.OpenHandle(
            file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = 0;
        while (read < length)
        {
            var count = RandomAccess.Read(handle, _buffer.AsSpan(read, length - read), read);
            if (count == 0)
                break;
            read += count;
        }
        return _buffer.AsSpan(0, read);
    }
}
