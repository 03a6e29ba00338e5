using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticArchive.Related.Terms;

/// <summary>Hashes of words and phrases. They are fixed numbers, the same on every machine and in every run, since the
/// order of the terms depends on them.</summary>
internal static class TermHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Words of different languages are different terms, so each language's words begin from a seed of their
    /// own.</summary>
    public static ulong Seed(string language) => OfWord(System.Text.Encoding.UTF8.GetBytes(language), Multiplier);

    /// <summary>The hash of a word, given as folded UTF-8.</summary>
    public static ulong OfWord(ReadOnlySpan<byte> word, ulong seed)
    {
        var hash = seed ^ ((ulong)word.Length * Multiplier);
        while (word.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(word));
            word = word[8..];
        }
        ulong tail = 0;
        for (var i = 0; i < word.Length; i++)
            tail |= (ulong)word[i] << (8 * i);
        return Mix(hash ^ tail);
    }

    /// <summary>The hash of a phrase of two words in this order.</summary>
    public static ulong OfPhrase(ulong first, ulong second) =>
        Mix(BitOperations.RotateLeft(first, 23) ^ (second * Multiplier));

    /// <summary>What is kept of a hash: 32 bits. Of a million terms one in four thousand is taken for
    /// another.</summary>
    public static uint Key(ulong hash) => (uint)(hash >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 29;
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
