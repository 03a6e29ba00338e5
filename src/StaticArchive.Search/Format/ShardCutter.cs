using System.IO.Hashing;

namespace StaticArchive.Search.Format;

/// <summary>Cuts a sorted list of words into files. Where to cut is told by the words themselves as far as sizes allow,
/// so that a change in one place leaves the cuts elsewhere as they are (content-defined chunking).</summary>
internal static class ShardCutter
{
    /// <summary>The first word of each file.</summary>
    /// <param name="words">Ascending, ordinal.</param>
    /// <param name="sizes">By word: its bytes.</param>
    /// <param name="usual">About how many bytes a file is to have; one word alone may have more.</param>
    public static int[] Cut(IReadOnlyList<string> words, IReadOnlyList<int> sizes, int usual)
    {
        var cuts = new List<int>();
        if (words.Count > 0)
            cuts.Add(0);
        var size = 0;
        var best = -1;
        for (var i = 1; i < words.Count; i++)
        {
            size += sizes[i - 1];
            if (size >= usual / 2 && (best < 0 || IsBetter(words, i, best)))
                best = i;
            if (best < 0 || size + sizes[i] <= usual + (usual / 2))
                continue;
            cuts.Add(best);
            i = best;
            size = 0;
            best = -1;
        }
        return [.. cuts];
    }

    /// <summary>The shortest text that is above the word before and not above the word itself: what tells on which side
    /// of the cut a word belongs.</summary>
    public static string Separator(IReadOnlyList<string> words, int cut)
    {
        var word = words[cut];
        return cut == 0 ? "" : word[..Math.Min(word.Length, Shared(words[cut - 1], word) + 1)];
    }

    /// <summary>How many characters two words begin with in common.</summary>
    public static int Shared(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.CommonPrefixLength(right);

    private static bool IsBetter(IReadOnlyList<string> words, int cut, int than)
    {
        var length = Shared(words[cut - 1], words[cut]);
        var thanLength = Shared(words[than - 1], words[than]);
        return length != thanLength ? length < thanLength : Hash(words[cut]) < Hash(words[than]);
    }

    /// <summary>FNV-1a, by characters; any fixed order does that does not follow the alphabet.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}

/// <summary>What the root says of one family of files: where each begins, and how it is called.</summary>
/// <param name="Starts">By file: the separator before it; of the first one empty.</param>
/// <param name="Names">By file, all of one length.</param>
internal sealed record ShardSet(string[] Starts, string[] Names)
{
    /// <summary>How many characters of a name are a hash of the content: 30 bits.</summary>
    public const int NameLength = 6;
}

/// <summary>A range of stories with term files of its own. The first holds nearly all stories and stays as it is while
/// stories are added to the second, so that one more story leaves most files as they are.</summary>
/// <param name="Start">Ordinal of its first story.</param>
/// <param name="End">Ordinal after its last story.</param>
internal readonly record struct Segment(int Start, int End)
{
    private const int SmallestStep = 64;

    public int Count => End - Start;

    /// <summary>The segments of an archive of that many stories: all but the last few, in steps of about a twentieth,
    /// and the rest.</summary>
    public static ImmutableArray<Segment> Of(int stories)
    {
        var step = SmallestStep;
        while (step * 32 <= stories)
            step *= 2;
        var settled = stories / step * step;
        return settled == 0 ? [new(0, stories)]
            : settled == stories ? [new(0, settled)]
            : [new(0, settled), new(settled, stories)];
    }

    /// <summary>About how many bytes a term file of the segment has: small files where there are few, fewer files where
    /// there are many.</summary>
    public int FileSize => Count switch
    {
        <= 2_000 => 4_000,
        <= 20_000 => 6_500,
        _ => 12_000,
    };
}

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
