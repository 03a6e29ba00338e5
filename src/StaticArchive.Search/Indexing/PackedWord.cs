using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StaticArchive.Search.Indexing;

/// <summary>A word of one to sixteen ASCII characters as two numbers; nearly every word of most archives is
/// one.</summary>
/// <param name="Low">Its first eight bytes; never 0.</param>
/// <param name="High">The others, zeros behind.</param>
internal readonly record struct PackedWord(ulong Low, ulong High)
{
    public const int MaxLength = 16;

    /// <param name="word">All of ASCII, in a room of sixteen characters and more.</param>
    public static PackedWord Of(ReadOnlySpan<char> word)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(word));
        var bytes = Vector128.Narrow(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
        var isOfWord = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)word.Length));
        var key = (bytes & isOfWord).AsUInt64();
        return new PackedWord(key[0], key[1]);
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        MemoryMarshal.Write(bytes, Low);
        MemoryMarshal.Write(bytes[sizeof(ulong)..], High);
        return Encoding.ASCII.GetString(bytes.TrimEnd((byte)0));
    }
}
