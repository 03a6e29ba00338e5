using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Input;

/// <summary>
/// Reads the size of a picture from the beginning of its file: PNG (W3C PNG 3, 11.2.1), GIF (GIF89a, 18), JPEG (ITU-T
/// T.81, B.2.2), WebP (RFC 9649, 2.5 to 2.7), SVG.
/// </summary>
internal static class ImageHeader
{
    // The frame header of a JPEG may stand behind a preview and a colour profile.
    private const int MaxBytes = 64 * 1024;
    private const int MaxPixels = 65_535;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>The size of an open file's picture; null when it is none, or does not say.</summary>
    /// <param name="path">Its name, which says whether it is a picture.</param>
    /// <param name="file">The file.</param>
    public static ImageSize? Read(string path, SafeFileHandle file)
    {
        if (!Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return null;
        var bytes = new byte[Math.Min(MaxBytes, RandomAccess.GetLength(file))];
        return Read(bytes.AsSpan(0, RandomAccess.Read(file, bytes, 0)));
    }

    /// <summary>The size that the beginning of a file tells.</summary>
    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        var size = file switch
        {
            _ when file.Length > 24 && file[1..].StartsWith("PNG\r\n"u8) => Big(file, 16, 20, 4),
            _ when file.StartsWith("GIF8"u8) => Little(file, 6, 8),
            _ when file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]) => Jpeg(file),
            _ when file.StartsWith("RIFF"u8) && file.Length >= 30 && file[8..].StartsWith("WEBP"u8) => WebP(file),
            _ => SvgHeader.Read(file),
        };
        return size is { Width: > 0 and <= MaxPixels, Height: > 0 and <= MaxPixels } ? size : null;
    }

    private static ImageSize? Big(ReadOnlySpan<byte> file, int width, int height, int bytes) =>
        file.Length < Math.Max(width, height) + bytes ? null
        : bytes == 2
            ? new(
                BinaryPrimitives.ReadUInt16BigEndian(file[width..]),
                BinaryPrimitives.ReadUInt16BigEndian(file[height..]))
        : new(BinaryPrimitives.ReadInt32BigEndian(file[width..]), BinaryPrimitives.ReadInt32BigEndian(file[height..]));

    private static ImageSize? Little(ReadOnlySpan<byte> file, int width, int height) =>
        file.Length < Math.Max(width, height) + 2
            ? null
            : new(
                BinaryPrimitives.ReadUInt16LittleEndian(file[width..]),
                BinaryPrimitives.ReadUInt16LittleEndian(file[height..]));

    // From segment to segment, until one begins a frame. A camera that was held upright says so in its notes, and
    // browsers turn the picture.
    private static ImageSize? Jpeg(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        for (var at = 2; at + 9 <= file.Length && file[at] == 0xff;)
        {
            var marker = file[at + 1];
            if (marker == 0xff)
            {
                at++;
                continue;
            }
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return isTurned ? Big(file, at + 5, at + 7, 2) : Big(file, at + 7, at + 5, 2);
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == 0xe1)
                isTurned |= IsTurned(file[(at + 4)..Math.Min(file.Length, at + 2 + Math.Max((int)length, 2))]);
            at += 2 + length;
        }
        return null;
    }

    // Exif 2.32, 4.6: tag 0x0112 in the first directory; 5 to 8 exchange width and height.
    private static bool IsTurned(ReadOnlySpan<byte> notes)
    {
        if (notes.Length < 14 || !notes.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = notes[6..];
        var isLittle = tiff[0] == (byte)'I';
        ushort Short(ReadOnlySpan<byte> bytes) =>
            isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        var first = isLittle
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first + 2 > tiff.Length)
            return false;
        var directory = tiff[(int)first..];
        for (int i = 0, at = 2; i < Short(directory) && at + 12 <= directory.Length; i++, at += 12)
        {
            if (Short(directory[at..]) == 0x0112)
                return Short(directory[(at + 8)..]) is >= 5 and <= 8;
        }
        return false;
    }

    private static ImageSize? WebP(ReadOnlySpan<byte> file)
    {
        var kind = file[12..16];
        if (kind.SequenceEqual("VP8X"u8))
            return new(1 + Three(file[24..]), 1 + Three(file[27..]));
        if (kind.SequenceEqual("VP8 "u8))
            return new(
                BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3fff,
                BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3fff);
        if (!kind.SequenceEqual("VP8L"u8))
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
        return new(1 + (int)(bits & 0x3fff), 1 + (int)((bits >> 14) & 0x3fff));
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

/// <summary>Width and height of a picture as it is meant to be shown, in CSS pixels; a page keeps room of that shape
/// until the picture is there.</summary>
internal readonly record struct ImageSize(int Width, int Height);

/// <summary>Reads the size of a drawing from its first tag: <c>width</c> and <c>height</c> in pixels, else the shape of
/// its <c>viewBox</c>.</summary>
internal static partial class SvgHeader
{
    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        var start = file.IndexOf("<svg"u8);
        var length = start < 0 ? -1 : file[start..].IndexOf((byte)'>');
        if (length < 0)
            return null;
        var tag = Encoding.UTF8.GetString(file.Slice(start, length));
        if (Pixels(tag, "width") is { } width && Pixels(tag, "height") is { } height)
            return new(width, height);
        var box = ViewBox().Match(tag);
        return box.Success ? new(Rounded(box.Groups[1].Value), Rounded(box.Groups[2].Value)) : null;
    }

    private static int? Pixels(string tag, string name)
    {
        foreach (Match match in Length().Matches(tag))
        {
            if (match.Groups[1].Value == name)
                return Rounded(match.Groups[2].Value);
        }
        return null;
    }

    private static int Rounded(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value is > 0 and < 100_000
            ? (int)Math.Round(value)
            : 0;

    [GeneratedRegex("""\s(width|height)\s*=\s*["']([0-9.]+)(?:px)?["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(
        """\sviewBox\s*=\s*["'][-0-9.e]+[\s,]+[-0-9.e]+[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)\s*["']""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}
