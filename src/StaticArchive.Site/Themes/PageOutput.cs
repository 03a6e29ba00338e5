using System.Buffers;
using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary>Where a template writes to: UTF-8 in a buffer that is used again for the next page.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // A page is 200 kB at most; a template that writes more than this runs away.
    private const int Limit = 64 * 1024 * 1024;

    private const int LongestNumber = 11;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Write(string text, int offset, int count) => WriteRaw(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void WriteRaw(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void WriteNumber(int number)
    {
        Reserve(LongestNumber);
        number.TryFormat(_buffer.AsSpan(_length), out var count, provider: CultureInfo.InvariantCulture);
        _length += count;
    }

    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <summary>Writes plain text so that it stays text, within an element and within a quoted attribute.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            WriteRaw(text[..at]);
            WriteRaw(Entity(text[at]));
            text = text[(at + 1)..];
        }
        WriteRaw(text);
    }

    private static ReadOnlySpan<byte> Entity(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
            return;
        if (_length + (long)more > Limit)
            throw new InvalidOperationException($"The page grows beyond {Limit / 1024 / 1024} MB.");
        Array.Resize(ref _buffer, (int)Math.Max(_buffer.Length * 2L, _length + (long)more));
    }
}
