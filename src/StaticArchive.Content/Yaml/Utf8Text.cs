using System.Text.Unicode;

namespace StaticArchive.Yaml;

/// <summary>Strict decoding of a file's bytes: anything but UTF-8 is reported, with its place, and nothing is ever
/// replaced.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a UTF-8 byte order mark.</summary>
    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>Whether <paramref name="bytes"/> are valid UTF-8; if not, that is reported at the first byte at
    /// fault.</summary>
    public static bool Check(ReadOnlySpan<byte> bytes, string path, ICollection<Diagnostic> diagnostics)
    {
        if (Utf16Name(bytes) is { } name)
        {
            diagnostics.Add(
                new Diagnostic(OutputRules.NotUtf8, path, TextSpan.WholeFile, $"The file is {name}, not UTF-8."));
            return false;
        }
        if (Utf8.IsValid(bytes))
            return true;
        var (span, value) = FirstFault(bytes);
        diagnostics.Add(new Diagnostic(
            OutputRules.NotUtf8, path, span, string.Create(
                CultureInfo.InvariantCulture,
                $"The byte 0x{value:X2} is not UTF-8 here; the file is probably Windows-1252 or Latin-1.")));
        return false;
    }

    /// <summary>The text, without a byte order mark, or null when <see cref="Check"/> finds it is not UTF-8.</summary>
    public static string? Decode(ReadOnlyMemory<byte> bytes, string path, ICollection<Diagnostic> diagnostics)
    {
        var text = WithoutByteOrderMark(bytes).Span;
        return Check(text, path, diagnostics) ? Encoding.UTF8.GetString(text) : null;
    }

    // A byte order mark, or a NUL beside one of the first two characters, which no text of ours begins with.
    private static string? Utf16Name(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 2 ? null
        : bytes[0] == 0xFF && bytes[1] == 0xFE ? "UTF-16 (little-endian)"
        : bytes[0] == 0xFE && bytes[1] == 0xFF ? "UTF-16 (big-endian)"
        : bytes[0] == 0 && bytes[1] != 0 ? "UTF-16 (big-endian, without a byte order mark)"
        : bytes[1] == 0 && bytes[0] != 0 ? "UTF-16 (little-endian, without a byte order mark)"
        : null;

    private static (TextSpan Span, byte Value) FirstFault(ReadOnlySpan<byte> bytes)
    {
        int line = 1, column = 1, at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }
        return (new TextSpan(line, column, 1), bytes[at]);
    }
}
