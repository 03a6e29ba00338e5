using System.IO.Hashing;

namespace StaticArchive.Media.Images;

/// <summary>Keeps derived images from build to build. A file's name follows from the bytes of the original and the
/// options, so that what is there is right, is written once and never changes.</summary>
/// <param name="folder">Where; made when something is kept.</param>
/// <param name="seal">
/// The seal of a file of that name and content, which only the holder of a key can make; null where the folder is
/// trusted.
/// </param>
internal sealed class DerivedImageCache(string folder, Func<string, ReadOnlyMemory<byte>, byte[]>? seal = null)
{
    private const int KeyBytes = 8;

    /// <summary>The key of what is derived from an original: hash of its bytes, of the options, and of the encoders'
    /// version.</summary>
    public static string KeyOf(ReadOnlySpan<byte> contentHash, string options)
    {
        var version = VipsLibrary.IsAvailable ? VipsLibrary.Version : "none";
        byte[] all = [.. contentHash, .. Encoding.UTF8.GetBytes($"|{options}|{version}")];
        return Convert.ToHexStringLower(XxHash128.Hash(all).AsSpan(0, KeyBytes));
    }

    /// <summary>The cache in that folder; where there is none, in one that goes with the process.</summary>
    public static DerivedImageCache In(
        string? folder, Func<string, ReadOnlyMemory<byte>, byte[]>? seal = null) =>
        new(folder ?? TemporaryFolder.Create("static-archive-images-"), seal);

    private string PathOf(string name) => Path.Join(folder, name[..2], name);

    /// <summary>Whether it is there; what others put there under a key of ours is not.</summary>
    public bool Has(string name) => File.Exists(PathOf(name)) && (seal is null || Unsealed(name) is not null);

    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[] Read(string name) =>
        Unsealed(name) ?? throw new IOException($"The image {name} in the cache was changed.");

    /// <summary>Keeps a file; readers see all of it or nothing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.CurrentManagedThreadId}.new";
        File.WriteAllBytes(unfinished, seal is null ? bytes : [.. seal(name, bytes.ToArray()), .. bytes]);
        File.Move(unfinished, path, overwrite: true);
    }

    // The seal is in front.
    private byte[]? Unsealed(string name)
    {
        var bytes = File.ReadAllBytes(PathOf(name));
        if (seal is null)
            return bytes;
        var length = seal(name, default).Length;
        return bytes.Length >= length
            && bytes.AsSpan(0, length).SequenceEqual(seal(name, bytes.AsMemory(length)))
            ? bytes[length..]
            : null;
    }

    /// <summary>Removes what no page uses any more; returns how many files that were.</summary>
    public int Prune(IReadOnlySet<string> used)
    {
        if (!Directory.Exists(folder))
            return 0;
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList())
        {
            if (used.Contains(Path.GetFileName(path)))
                continue;
            File.Delete(path);
            count++;
        }
        return count;
    }
}

/// <summary>Folders that go with the process.</summary>
internal static class TemporaryFolder
{
    /// <summary>A name for a new folder in the system's place for such folders; the caller makes
    /// it.</summary>
    public static string Create(string prefix)
    {
        var folder = Path.Join(Path.GetTempPath(), prefix + Guid.NewGuid().ToString("n"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        return folder;
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What stays in the system's folder for such files does no harm.
        }
    }
}
