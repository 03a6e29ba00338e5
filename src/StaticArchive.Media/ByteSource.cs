using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Media;

/// <summary>The bytes of a file or of memory, read at any offset. Reads of a file go through one window, so that
/// walking over headers costs a handful of system calls and never more memory than the window.</summary>
internal sealed class ByteSource : IDisposable
{
    private const int WindowLength = 16 * 1024;

    private readonly SafeFileHandle? _file;
    private readonly byte[] _window;
    private long _windowStart;
    private int _windowLength;

    private ByteSource(SafeFileHandle? file, byte[] window, int length, long total) =>
        (_file, _window, _windowLength, Length) = (file, window, length, total);

    public long Length { get; }

    public static ByteSource Of(byte[] bytes) => new(null, bytes, bytes.Length, bytes.Length);

    /// <summary>An open file, which is closed with it.</summary>
    public static ByteSource Of(SafeFileHandle file) =>
        new(file, new byte[WindowLength], 0, RandomAccess.GetLength(file));

    public void Dispose() => _file?.Dispose();

    /// <summary>Copies the bytes at an offset; returns how many there are.</summary>
    public int Read(long offset, Span<byte> target)
    {
        if (offset < 0 || offset >= Length)
            return 0;
        var length = (int)Math.Min(target.Length, Length - offset);
        if (_file is not null && length > WindowLength)
            return ReadFile(offset, target[..length]);
        if (_file is not null && (offset < _windowStart || offset + length > _windowStart + _windowLength))
            (_windowStart, _windowLength) = (offset, ReadFile(offset, _window));
        length = (int)Math.Min(length, _windowStart + _windowLength - offset);
        _window.AsSpan((int)(offset - _windowStart), length).CopyTo(target);
        return length;
    }

    /// <summary>At most that many bytes at an offset; fewer at the end of the file.</summary>
    public byte[] Bytes(long offset, long length)
    {
        var bytes = new byte[Math.Clamp(Math.Min(length, Length - offset), 0, int.MaxValue / 2)];
        var count = Read(offset, bytes);
        return count == bytes.Length ? bytes : bytes[..count];
    }

    /// <summary>At most that many bytes as text, one letter each.</summary>
    public string Text(long offset, long length) => Encoding.Latin1.GetString(Bytes(offset, length));

    public bool Has(long offset, ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[text.Length];
        return Read(offset, bytes) == text.Length && bytes.SequenceEqual(text);
    }

    /// <summary>A number of 1 to 8 bytes, high byte first; -1 where the file is too short.</summary>
    public long Big(long offset, int bytes)
    {
        Span<byte> number = stackalloc byte[8];
        number.Clear();
        return Read(offset, number[(8 - bytes)..]) == bytes ? BinaryPrimitives.ReadInt64BigEndian(number) : -1;
    }

    /// <summary>A number of 1 to 8 bytes, low byte first; -1 where the file is too short.</summary>
    public long Little(long offset, int bytes)
    {
        Span<byte> number = stackalloc byte[8];
        number.Clear();
        return Read(offset, number[..bytes]) == bytes ? BinaryPrimitives.ReadInt64LittleEndian(number) : -1;
    }

    private int ReadFile(long offset, Span<byte> target)
    {
        var total = 0;
        while (total < target.Length && RandomAccess.Read(_file!, target[total..], offset + total) is > 0 and var count)
            total += count;
        return total;
    }
}
