using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;

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

/// <summary>SHA-256 (FIPS 180-4) in C#, for the sums that are published: the system's own needs OpenSSL on Linux, which
/// a bare machine does not have.</summary>
internal static class Sha256
{
    /// <summary>Bytes of a sum.</summary>
    public const int Size = 32;

    private const int BlockSize = 64;

    private static readonly uint[] Constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The 32 bytes of the sum.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        var state = Begin();
        return End(state, AddWhole(state, content), content.Length);
    }

    /// <summary>Of all that is left of a stream.</summary>
    public static byte[] Of(Stream content)
    {
        var state = Begin();
        var buffer = new byte[1024 * BlockSize];
        long length = 0;
        while (true)
        {
            var read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var rest = AddWhole(state, buffer.AsSpan(0, read));
            length += read;
            if (read < buffer.Length)
                return End(state, rest, length);
        }
    }

    /// <summary>HMAC-SHA-256 (RFC 2104): a sum that only the holder of the key can make.</summary>
    public static byte[] Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        Span<byte> inner = stackalloc byte[BlockSize];
        inner.Clear();
        (key.Length > BlockSize ? Of(key) : key).CopyTo(inner);
        Span<byte> outer = stackalloc byte[BlockSize + Size];
        for (var i = 0; i < BlockSize; i++)
            (inner[i], outer[i]) = ((byte)(inner[i] ^ 0x36), (byte)(inner[i] ^ 0x5c));
        var state = Begin();
        Add(state, inner);
        End(state, AddWhole(state, content), BlockSize + (long)content.Length).CopyTo(outer[BlockSize..]);
        return Of(outer);
    }

    private static uint[] Begin() =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    // Adds what fills blocks, and gives back the rest.
    private static ReadOnlySpan<byte> AddWhole(uint[] state, ReadOnlySpan<byte> content)
    {
        var whole = content.Length / BlockSize * BlockSize;
        for (var at = 0; at < whole; at += BlockSize)
            Add(state, content.Slice(at, BlockSize));
        return content[whole..];
    }

    private static byte[] End(uint[] state, ReadOnlySpan<byte> rest, long length)
    {
        AddEnd(state, rest, length);
        var sum = new byte[32];
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(sum.AsSpan(4 * i), state[i]);
        return sum;
    }

    // A one, zeros, and the length in bits at the end of a block.
    private static void AddEnd(uint[] state, ReadOnlySpan<byte> rest, long length)
    {
        Span<byte> end = stackalloc byte[2 * BlockSize];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        var size = rest.Length + 1 + sizeof(long) <= BlockSize ? BlockSize : 2 * BlockSize;
        BinaryPrimitives.WriteInt64BigEndian(end[(size - sizeof(long))..], length * 8);
        Add(state, end[..BlockSize]);
        if (size > BlockSize)
            Add(state, end[BlockSize..]);
    }

    private static void Add(uint[] state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[BlockSize];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + words[i - 7]
                + (Rotate(early, 7) ^ Rotate(early, 18) ^ (early >> 3))
                    + (Rotate(late, 17) ^ Rotate(late, 19) ^ (late >> 10));
        }
        Compress(state, words);
    }

    // The letters are those of the standard.
    private static void Compress(uint[] state, ReadOnlySpan<uint> words)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + Constants[i]
                + words[i];
            var second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    private static uint Rotate(uint word, int by) => BitOperations.RotateRight(word, by);
}
