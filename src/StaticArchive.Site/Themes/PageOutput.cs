using System.Buffers;
using System.Globalization;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary>Where a template writes to: UTF-8 in a buffer that is used again for the next page.</summary>
/// <param name="capacity">How many bytes it begins with.</param>
internal sealed class PageOutput(int capacity = 64 * 1024) : IScriptOutput
{
    // A page is 200 kB at most; a template that writes more than this runs away.
    private const int Limit = 64 * 1024 * 1024;

    private const int MaxNumberLength = 11;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly ByteBuffer _bytes = new(capacity);

    public ReadOnlyMemory<byte> Written => _bytes.Memory;

    public void Clear() => _bytes.Clear();

    public void Write(string text, int offset, int count) => WriteRaw(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void WriteRaw(ReadOnlySpan<char> text)
    {
        RequireRoom(text.Length);
        _bytes.Add(text);
    }

    public void WriteNumber(int number)
    {
        RequireRoom(MaxNumberLength);
        number.TryFormat(_bytes.GetSpan(MaxNumberLength), out var count, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(count);
    }

    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        RequireRoom(utf8.Length);
        _bytes.Add(utf8);
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

    private void RequireRoom(int more)
    {
        if (_bytes.Length + (long)more > Limit)
            throw new PageTooLongException($"The page grows beyond {Limit / 1024 / 1024} MB.");
    }
}

/// <summary>A template writes more than any page holds.</summary>
internal sealed class PageTooLongException(string message) : Exception(message);
