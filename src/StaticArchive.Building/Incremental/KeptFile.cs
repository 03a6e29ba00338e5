namespace StaticArchive.Building.Incremental;

/// <summary>
/// A file in which builds remember something for later ones: bytes behind their digest, which nobody can make who lacks the key, where there is one.
/// Whatever is wrong with it, it counts as missing; not being able to write it is not a fault.
/// </summary>
internal static class KeptFile
{
    /// <summary>The bytes kept there; null where there is no such file, or it is damaged, or it may not be read.</summary>
    public static ReadOnlyMemory<byte>? Load(string file, ReadOnlySpan<byte> key)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            var bytes = File.ReadAllBytes(file);
            var digest = Digest(bytes.AsSpan(Math.Min(bytes.Length, SizeFor(key))), key);
            return bytes.AsSpan().StartsWith(digest) ? bytes.AsMemory(digest.Length) : null;
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
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var next = $"{file}.{Environment.ProcessId}";
            File.Delete(next);
            using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Digest(bytes, key));
                stream.Write(bytes);
            }
            File.Move(next, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build does the work again.
        }
    }

    private static int SizeFor(ReadOnlySpan<byte> key) => key.IsEmpty ? ContentHash.Size : Sha256.Size;

    private static byte[] Digest(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key) =>
        key.IsEmpty ? ContentHash.Of(bytes) : Sha256.Hmac(key, bytes);
}
