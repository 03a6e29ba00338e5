using System.IO.Hashing;

namespace StaticArchive.Search.Format;

/// <summary>Names for files that say what is in them.</summary>
internal static class ContentName
{
    /// <summary>Letters and digits that no file system confuses, five bits each, of the hash of all parts; 16 at
    /// most.</summary>
    public static string Of(int length, params ReadOnlySpan<byte[]> parts)
    {
        var hash = new XxHash128();
        foreach (var part in parts)
            hash.Append(part);
        Span<byte> digest = stackalloc byte[ContentHash.Size];
        hash.GetHashAndReset(digest);
        return string.Create(length, digest, static (name, digest) =>
        {
            for (var i = 0; i < name.Length; i++)
                name[i] = "abcdefghijklmnopqrstuvwxyz234567"[digest[i] & 31];
        });
    }

    /// <summary>Makes the names of one folder unlike: two files of one content share a name, two contents never
    /// do.</summary>
    public static void MakeUnique(string[] names, Func<int, byte[]> contentOf)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            for (byte round = 0; !owners.TryAdd(names[i], i); round++)
            {
                if (contentOf(owners[names[i]]).AsSpan().SequenceEqual(contentOf(i)))
                    break;
                names[i] = Of(names[i].Length, contentOf(i), [round]);
            }
        }
    }
}

/// <summary>A file of the search index.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes; all but the slot of a document file shows
/// its content.</param>
/// <param name="Bytes">JSON, UTF-8.</param>
internal sealed record SearchFile(string Path, ReadOnlyMemory<byte> Bytes);
