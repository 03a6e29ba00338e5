namespace StaticArchive.Output;

/// <summary>Compares files of the site with what is on disk, reusing its buffer; one per worker.</summary>
internal sealed class FileComparer(OutputFolder output)
{
    private byte[] _buffer = new byte[64 * 1024];

    public FileState Compare(string path, ReadOnlySpan<byte> bytes)
    {
        if (!output.HasFolder(OutputPath.FolderOf(path)))
            return FileState.New;
        var file = new FileInfo(output.FullPath(path));
        var attributes = file.Attributes;
        if ((int)attributes == -1)
            return FileState.New;
        if (attributes.HasFlag(FileAttributes.ReparsePoint))
            return FileState.Changed;
        if (attributes.HasFlag(FileAttributes.Directory))
            throw new OutputException($"{file.FullName} is a folder where the site has a file. Remove it and build again.");
        return file.Length == bytes.Length && HasBytes(file.FullName, bytes) ? FileState.Unchanged : FileState.Changed;
    }

    private bool HasBytes(string file, ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length < bytes.Length)
            _buffer = new byte[bytes.Length * 2];
        // Sharing everything spares a lock that nobody needs.
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = 0;
        while (read < bytes.Length)
        {
            var count = RandomAccess.Read(handle, _buffer.AsSpan(read, bytes.Length - read), read);
            if (count == 0)
                return false;
            read += count;
        }
        return _buffer.AsSpan(0, read).SequenceEqual(bytes);
    }
}
