using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Output;

/// <summary>Compares files of the site with what is on disk, reusing its buffer; one per worker.</summary>
/// <param name="output">The folder.</param>
/// <param name="last">How the last build left its files, if that is known.</param>
internal sealed class FileComparer(OutputFolder output, BuildState? last)
{
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Length of the last file, where it exists.</summary>
    public long Length { get; private set; }

    public FileState Compare(string path, ReadOnlySpan<byte> bytes)
    {
        var state = Look(path, out var file);
        return state == FileState.Unchanged && !(file!.Length == bytes.Length && Read(file).SequenceEqual(bytes))
            ? FileState.Changed
            : state;
    }

    /// <summary>The same for a copy of any length, block by block.</summary>
    public FileState Compare(string path, Stream copy)
    {
        var state = Look(path, out var file);
        return state == FileState.Unchanged && !(file!.Length == copy.Length && IsSame(file, copy))
            ? FileState.Changed
            : state;
    }

    /// <summary>Whether the file has bytes of that fingerprint: <see cref="FileState.Untouched"/>,
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

    /// <summary>What is known without reading it; unchanged means that it may be.</summary>
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
        Length = file.Length;
        return FileState.Unchanged;
    }

    private bool IsSame(FileInfo file, Stream copy)
    {
        using var handle = Open(file);
        var half = _buffer.Length / 2;
        var (ours, theirs) = (_buffer.AsMemory(0, half), _buffer.AsMemory(half, half));
        var at = 0L;
        while (true)
        {
            var count = copy.ReadAtLeast(ours.Span, half, throwOnEndOfStream: false);
            if (count == 0)
                return true;
            var read = Read(handle, theirs.Span[..count], at);
            if (!ours.Span[..count].SequenceEqual(theirs.Span[..read]))
                return false;
            at += count;
        }
    }

    // Sharing everything avoids a lock that is not needed.
    private static SafeFileHandle Open(FileInfo file)
    {
        FileOperation.Begin("read", file.FullName);
        return File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    private static int Read(SafeFileHandle file, Span<byte> target, long offset)
    {
        var read = 0;
        while (read < target.Length && RandomAccess.Read(file, target[read..], offset + read) is > 0 and var count)
            read += count;
        return read;
    }

    private ReadOnlySpan<byte> Read(FileInfo file)
    {
        var length = (int)Math.Min(file.Length, int.MaxValue / 2);
        if (_buffer.Length < length)
            _buffer = new byte[length * 2];
        using var handle = Open(file);
        return _buffer.AsSpan(0, Read(handle, _buffer.AsSpan(0, length), 0));
    }
}

/// <summary>How a file of the site compares with what is on disk.</summary>
internal enum FileState : byte
{
    Unchanged,
    New,
    Changed,

    /// <summary>It has the same bytes, and its length and time are those that the last build left.</summary>
    Untouched,
}
