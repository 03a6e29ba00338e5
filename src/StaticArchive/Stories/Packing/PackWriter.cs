using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticArchive.Diagnostics;

namespace StaticArchive.Stories.Packing;

/// <summary>Packs values one after the other, for <see cref="PackReader"/> to read in the same order.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);

    /// <summary>What was packed so far.</summary>
    public ReadOnlySpan<byte> Packed => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Seven bits a byte, low ones first.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    public void Truth(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>As UTF-16, which costs no decoding.</summary>
    public void Text(string? value)
    {
        Number(value is null ? 0 : value.Length + 1);
        if (value is not null)
            _bytes.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _bytes.Write(value);
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

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
