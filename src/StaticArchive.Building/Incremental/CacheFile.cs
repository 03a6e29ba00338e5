namespace StaticArchive.Building.Incremental;

/// <summary>A file in which a build keeps something for later ones: bytes behind their seal, which only those who have
/// the key can make, where there is one. A file that is missing, damaged or unreadable is a miss; a file that cannot be
/// written is ignored.</summary>
internal static class CacheFile
{
    private const int SealSize = ContentHash.Size;

    /// <summary>The bytes kept there; null where there is no such file, or it is damaged, or it may not be
    /// read.</summary>
    public static ReadOnlyMemory<byte>? Load(string file, ReadOnlySpan<byte> key)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            FileOperation.Begin("read", file);
            var bytes = File.ReadAllBytes(file);
            return
                bytes.Length >= SealSize && bytes.AsSpan(0, SealSize).SequenceEqual(Seal(key, bytes.AsSpan(SealSize)))
                ? bytes.AsMemory(SealSize)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the bytes there; a reader sees the old ones or these, never a part.</summary>
    public static void Save(string file, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key)
    {
        try
        {
            FileOperation.Begin("write", file);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var next = $"{file}.{Environment.ProcessId}";
            File.Delete(next);
            using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Seal(key, bytes));
                stream.Write(bytes);
            }
            File.Move(next, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build does the work again.
        }
    }

    private static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes) =>
        key.IsEmpty ? ContentHash.Of(bytes) : Sha256.Hmac(key, bytes)[..SealSize];
}
