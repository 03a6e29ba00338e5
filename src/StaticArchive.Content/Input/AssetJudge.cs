using System.Collections.Frozen;
using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Input;

/// <summary>Decides by name and content what becomes of a file that is not a story.</summary>
internal static class AssetJudge
{
    private static readonly FrozenSet<string> KnownAtTop = FrozenSet.ToFrozenSet(
    [
        "favicon.ico", "favicon.svg", "favicon.png", "favicon-16x16.png", "favicon-32x32.png", "apple-touch-icon.png",
        "apple-touch-icon-precomposed.png", "site.webmanifest", "manifest.webmanifest", "manifest.json",
        "robots.txt", "humans.txt", "ads.txt", "app-ads.txt", "security.txt", "llms.txt",
    ]);

    private static readonly FrozenSet<string> Active = FrozenSet.ToFrozenSet(
        [
            ".html", ".htm", ".xhtml", ".xht", ".shtml", ".shtm", ".mht", ".mhtml", ".js", ".mjs", ".cjs", ".css",
            ".wasm", ".swf", ".svgz", ".xsl", ".xslt", ".php", ".phtml", ".asp", ".aspx", ".jsp", ".cgi",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What becomes of the file, and what is wrong with it.</summary>
    /// <param name="path">Relative to the input folder.</param>
    /// <param name="file">The open file.</param>
    public static (AssetKind Kind, string? Fault) Judge(string path, SafeFileHandle file)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (LeftoverNames.IsFile(name))
            return (AssetKind.Leftover, "It is a backup, a lock or a key that a program left here.");
        Span<byte> space = stackalloc byte[FileSignature.HeadBytes];
        var head = space[..RandomAccess.Read(file, space, 0)];
        if (FileSignature.IsPrivateKey(head))
            return (AssetKind.Leftover, "It holds a private key.");
        var extension = Path.GetExtension(name);
        if (Active.Contains(extension))
            return (AssetKind.Refused, $"A '{extension}' file can run in readers' browsers, or on the server.");
        if (
            path.StartsWith(InputFolder.WellKnownFolder + "/", StringComparison.Ordinal)
            && !FileSignature.Knows(extension))
            return FileSignature.LooksLikeMarkup(head)
                ? (AssetKind.Refused, "It holds markup, which can run in readers' browsers.")
                : (AssetKind.WellKnown, null);
        if (!FileSignature.Knows(extension))
            return (
                AssetKind.Refused,
                extension.Length == 0
                    ? "A file without an extension is not published."
                    : $"A '{extension}' file is not published.");
        return OfKnown(path, extension, head, file);
    }

    private static (AssetKind Kind, string? Fault) OfKnown(
        string path, string extension, ReadOnlySpan<byte> head, SafeFileHandle file)
    {
        var kind =
            KnownAtTop.Contains(path) || path.StartsWith(InputFolder.WellKnownFolder + "/", StringComparison.Ordinal)
                ? AssetKind.WellKnown
            : FileSignature.IsMedia(extension) ? AssetKind.Media
            : AssetKind.Passive;
        if (FileSignature.IsMarkup(extension))
        {
            using var content = new HandleStream(file);
            return ActiveMarkup.Find(content) is { } active
                ? (AssetKind.Refused, $"It holds {active}, which can run in readers' browsers.")
                : (kind, null);
        }
        if (FileSignature.LooksLikeMarkup(head) && !FileSignature.Matches(extension, head))
            return (AssetKind.Refused, $"It holds markup, and is not what '{extension}' says.");
        return FileSignature.Matches(extension, head)
            ? (kind, null)
            : (kind, $"Its content is not what '{extension}' says.");
    }
}
