using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StaticArchive.Input;

/// <summary>The one answer to "has it changed?", as <see cref="ContentHash"/> gives it. It notices every change, but is
/// not proof against somebody who crafts two files of one fingerprint: a cache is as trusted as those who may write to
/// the input it was made from.</summary>
internal readonly record struct Fingerprint(UInt128 Value) : IComparable<Fingerprint>
{
    /// <summary>How many bytes <see cref="Write"/> writes.</summary>
    public const int Size = ContentHash.Size;

    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(ContentHash.Number(bytes));

    public static Fingerprint Of(Stream stream)
    {
        var hash = new XxHash128();
        hash.Append(stream);
        return new Fingerprint(hash.GetCurrentHashAsUInt128());
    }

    public static Fingerprint Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Of several things in their order.</summary>
    public static Fingerprint Of(params ReadOnlySpan<Fingerprint> parts)
    {
        var bytes = new byte[parts.Length * Size];
        for (var i = 0; i < parts.Length; i++)
            parts[i].Write(bytes.AsSpan(i * Size));
        return Of(bytes);
    }

    public static Fingerprint Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128LittleEndian(bytes));

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);

    public int CompareTo(Fingerprint other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("x32", null);
}
