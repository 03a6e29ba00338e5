using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticArchive.Packing;

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

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

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

    /// <summary>A copy of its own.</summary>
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
