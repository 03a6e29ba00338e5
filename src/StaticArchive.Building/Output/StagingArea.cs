using System.Collections.Concurrent;

namespace StaticArchive.Output;

/// <summary>Holds rendered files until all are ready.</summary>
/// <param name="output">The folder that they are for.</param>
/// <param name="files">The paths of the site, by index.</param>
/// <param name="mirrored">
/// Whether files lie as they will lie in the output, so that whole folders can be moved; else they lie in a few folders
/// by number.
/// </param>
internal sealed class StagingArea(OutputFolder output, IReadOnlyList<string> files, bool mirrored)
{
    private const int FilesPerFolder = 512;

    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>The top of a mirrored area.</summary>
    public string Root => Path.Combine(output.Staging, "files");

    public string PathOf(int index) =>
        mirrored
            ? Path.Combine(Root, files[index])
            : Path.Combine(Root, (index / FilesPerFolder).ToString("d", null), index.ToString("d", null));

    public void Store(int index, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(index);
        EnsureFolder(Path.GetDirectoryName(path)!);
        FileOperation.Begin("write", path);
        using var handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Keeps a copy of any length.</summary>
    public void Store(int index, Stream copy)
    {
        var path = PathOf(index);
        EnsureFolder(Path.GetDirectoryName(path)!);
        FileOperation.Begin("write", path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        copy.CopyTo(file);
    }

    private void EnsureFolder(string folder)
    {
        if (_folders.ContainsKey(folder))
            return;
        FileOperation.Begin("create", folder);
        Directory.CreateDirectory(folder);
        _folders[folder] = true;
    }
}
