using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticArchive.Packing;

/// <summary>Packs values one after the other, for <see cref="PackReader"/> to read in the same order. Its memory is
/// used again; belongs to one worker.</summary>
internal sealed class PackWriter
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    /// <summary>What was packed so far; valid until more is.</summary>
    public ReadOnlySpan<byte> Packed => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>That many bytes to be filled in by the caller, at once.</summary>
    public Span<byte> Space(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }

    /// <summary>A number of four bytes that is filled in by <see cref="EndBlock"/>: the length of what is packed in
    /// between.</summary>
    public int BeginBlock()
    {
        Space(sizeof(int));
        return _length;
    }

    public void EndBlock(int begin) =>
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(begin - sizeof(int)), _length - begin);

    /// <summary>Seven bits a byte, low ones first.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            Space(1)[0] = (byte)(rest | 0x80);
        Space(1)[0] = (byte)rest;
    }

    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Space(sizeof(long)), value);

    public void Truth(bool value) => Space(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>As UTF-16, which costs no decoding.</summary>
    public void Text(string? value)
    {
        Number(value is null ? 0 : value.Length + 1);
        if (value is not null)
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(Space(value.Length * sizeof(char)));
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        value.CopyTo(Space(value.Length));
    }

    public void Span(TextSpan value)
    {
        Number(value.Line);
        Number(value.Column);
        Number(value.Length);
    }

    public void List<T>(ImmutableArray<T> values, Action<PackWriter, T> pack)
    {
        Number(values.Length);
        foreach (var value in values)
            pack(this, value);
    }

    /// <summary>Packs whether there is a value, and the value.</summary>
    public void Optional<T>(T? value, Action<PackWriter, T> pack)
        where T : class
    {
        Truth(value is not null);
        if (value is not null)
            pack(this, value);
    }
}
