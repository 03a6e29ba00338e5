using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticArchive.Packing;

/// <summary>Packs values one after the other, for <see cref="PackReader"/> to read in the same order. Its memory is
/// used again; belongs to one worker.</summary>
internal sealed class PackWriter
{
    private readonly ByteBuffer _bytes = new(64 * 1024);

    /// <summary>What was packed so far; valid until more is.</summary>
    public ReadOnlySpan<byte> Packed => _bytes.Span;

    public void Clear() => _bytes.Clear();

    /// <summary>That many bytes to be filled in by the caller, at once.</summary>
    public Span<byte> Take(int count) => _bytes.Take(count);

    /// <summary>A number of four bytes that is filled in by <see cref="EndBlock"/>: the length of what is packed in
    /// between.</summary>
    public int BeginBlock()
    {
        Take(sizeof(int));
        return _bytes.Length;
    }

    public void EndBlock(int begin) =>
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.Writable[(begin - sizeof(int))..], _bytes.Length - begin);

    /// <summary>Seven bits a byte, low ones first.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void Truth(bool value) => _bytes.Add(value ? (byte)1 : (byte)0);

    /// <summary>As UTF-16, which costs no decoding.</summary>
    public void Text(string? value)
    {
        Number(value is null ? 0 : value.Length + 1);
        if (value is not null)
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(Take(value.Length * sizeof(char)));
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        value.CopyTo(Take(value.Length));
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
