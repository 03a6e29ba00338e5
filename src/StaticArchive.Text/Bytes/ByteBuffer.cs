using System.Buffers;

namespace StaticArchive.Text.Bytes;

/// <summary>Bytes that are appended to. Its memory is used again after <see cref="Clear"/>; belongs to one
/// worker.</summary>
/// <param name="capacity">Bytes to begin with.</param>
internal sealed class ByteBuffer(int capacity = 256) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public int Capacity => _bytes.Length;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>What was written, to be written over.</summary>
    public Span<byte> Writable => _bytes.AsSpan(0, Length);

    public void Add(byte value)
    {
        if (Length == _bytes.Length)
            Grow(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Adds the text as UTF-8.</summary>
    public void Add(ReadOnlySpan<char> text) =>
        Length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>That many bytes to be filled in by the caller, at once.</summary>
    public Span<byte> Take(int count)
    {
        var taken = GetSpan(count)[..count];
        Length += count;
        return taken;
    }

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - Length < Math.Max(1, sizeHint))
            Grow(Math.Max(1, sizeHint));
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - Length < sizeHint)
            Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Clear() => Length = 0;

    public byte[] ToArray() => Span.ToArray();

    private void Grow(int more)
    {
        var doubled = Math.Min(_bytes.Length * 2L, Array.MaxLength);
        Array.Resize(ref _bytes, checked((int)Math.Max((long)Length + more, doubled)));
    }
}
