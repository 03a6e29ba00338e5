using System.Runtime.InteropServices;
using System.Text;

namespace StaticArchive.Search;

/// <summary>Bytes that are appended to.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes;

    public ByteBuffer(int capacity = 256) => _bytes = new byte[capacity];

    public int Length { get; set; }

    public void Add(byte value)
    {
        if (Length == _bytes.Length)
            Array.Resize(ref _bytes, Length * 2);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Adds what stands in <paramref name="bytes"/> from <paramref name="start"/> to before
    /// <paramref name="end"/>; made for a few bytes.</summary>
    public void AddFew(ReadOnlySpan<byte> bytes, int start, int end)
    {
        if (end - start > sizeof(ulong) || start + sizeof(ulong) > bytes.Length)
        {
            Add(bytes[start..end]);
            return;
        }
        // Eight bytes are copied faster than the two or three that count.
        MemoryMarshal.Write(Room(sizeof(ulong)), MemoryMarshal.Read<ulong>(bytes[start..]));
        Length += end - start;
    }

    public void Add(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    public void Clear() => Length = 0;

    public ReadOnlySpan<byte> AsSpan() => _bytes.AsSpan(0, Length);

    public byte[] ToArray() => AsSpan().ToArray();

    /// <summary>Room for so many bytes behind what is there; what is written to it counts once <see cref="Length"/>
    /// does.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
