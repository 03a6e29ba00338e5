using System.IO.Hashing;

namespace StaticArchive.Text.Bytes;

/// <summary>Tells contents apart: XxHash128, which is fast and managed, so that the program needs no library of the
/// system. It is not safe against somebody who wants two contents to have one hash; published sums are
/// SHA-256.</summary>
internal static class ContentHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 16;

    public static byte[] Of(ReadOnlySpan<byte> content) => XxHash128.Hash(content);

    public static UInt128 Number(ReadOnlySpan<byte> content) => XxHash128.HashToUInt128(content);

    /// <summary>In lower-case hexadecimal.</summary>
    public static string Hex(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(Of(content));
}
