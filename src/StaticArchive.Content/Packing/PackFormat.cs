using System.Buffers.Binary;
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

    private void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

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

    public void Texts(ImmutableArray<string> values) => List(values, (pack, text) => pack.Text(text));

    public void Moment(DateTimeOffset value)
    {
        Long(value.Ticks);
        Long(value.Offset.Ticks);
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

/// <summary>Reads what <see cref="PackWriter"/> packed, in the same order.</summary>
internal sealed class PackReader(ReadOnlyMemory<byte> packed)
{
    private int _at;

    /// <exception cref="InvalidDataException">This and all others: the bytes are not what was packed.</exception>
    public int Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
                return (int)value;
        }
        throw Damaged();
    }

    private long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public bool Truth() => Take(1)[0] != 0;

    public string? Text()
    {
        var length = Number() - 1;
        return length < 0 ? null
            : length == 0 ? ""
            : new string(MemoryMarshal.Cast<byte, char>(Take(checked(length * sizeof(char)))));
    }

    /// <summary>A text that is there.</summary>
    public string Words() => Text() ?? throw Damaged();

    /// <summary>A copy.</summary>
    public byte[] Bytes() => Take(Number()).ToArray();

    public TextSpan Span() => new(Number(), Number(), Number());

    public ImmutableArray<T> List<T>(Func<PackReader, T> read)
    {
        var count = Number();
        // Each value takes a byte at least.
        if (count < 0 || count > packed.Length - _at)
            throw Damaged();
        if (count == 0)
            return [];
        var values = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++)
            values.Add(read(this));
        return values.MoveToImmutable();
    }

    public ImmutableArray<string> Texts() => List(pack => pack.Words());

    public DateTimeOffset Moment() => new(Long(), new TimeSpan(Long()));

    public T? Optional<T>(Func<PackReader, T> read)
        where T : class => Truth() ? read(this) : null;

    public static InvalidDataException Damaged() => new("These bytes are not a packed story.");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > packed.Length - _at)
            throw Damaged();
        _at += count;
        return packed.Span.Slice(_at - count, count);
    }
}
