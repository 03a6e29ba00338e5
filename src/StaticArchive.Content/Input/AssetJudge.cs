using System.Xml;
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

    private static readonly FrozenSet<string> OfHosts = FrozenSet.ToFrozenSet(
        [
            "staticwebapp.config.json", "routes.json", "vercel.json", "now.json", "static.json", "firebase.json",
            "package.json", "crossdomain.xml", "clientaccesspolicy.xml", "sw-precache-config.json",
        ],
        StringComparer.OrdinalIgnoreCase);

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
        if (OfHosts.Contains(name))
            return (AssetKind.Refused, "Hosts and programs read a file of this name as their settings.");
        if (Active.Contains(extension))
            return (AssetKind.Refused, $"A '{extension}' file can run in readers' browsers, or on the server.");
        if (path.StartsWith(InputFolder.WellKnownFolder + "/", StringComparison.Ordinal)
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

/// <summary>Looks for what can run in a reader's browser when a drawing or another XML file is opened.</summary>
internal static class ActiveMarkup
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int MaxDepth = 1_000;

    private static readonly string[] Runs =
    [
        "script", "handler", "listener", "iframe", "embed", "object", "audio", "video",
    ];

    // Labels of drawings are written with these; they show words and do nothing.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["div", "span", "p", "br", "b", "i", "u", "s", "em", "strong", "small", "sub", "sup", "font", "code", "pre",
            "kbd", "hr", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5",
            "h6", "center", "a"],
        StringComparer.OrdinalIgnoreCase);

    // What animations could set to "javascript:…".
    private static readonly string[] Sets = ["set", "animate", "animateTransform", "animateMotion"];

    /// <summary>What it is and on which line, such as "a script (line 3)", or null.</summary>
    /// <param name="xml">The file.</param>
    public static string? Find(Stream xml)
    {
        var settings = new XmlReaderSettings
        {
            // An entity or a default attribute of a document type can hold a script; what brings one along is refused
            // unread.
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            CloseInput = false,
        };
        try
        {
            using var reader = XmlReader.Create(xml, settings);
            while (reader.Read())
            {
                if (FaultOf(reader) is { } fault)
                    return $"{fault} (line {((IXmlLineInfo)reader).LineNumber})";
            }
            return null;
        }
        catch (XmlException fault)
        {
            return $"XML that is not well-formed, so that nobody can say what it does (line {fault.LineNumber})";
        }
        catch (Exception fault)
            when (fault is IOException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return "XML that cannot be read";
        }
    }

    private static string? FaultOf(XmlReader reader) =>
        reader.NodeType switch
        {
            _ when reader.Depth > MaxDepth => "elements nested too deep",
            XmlNodeType.DocumentType when reader.Value.Trim().Length > 0 => "declarations of its own",
            XmlNodeType.ProcessingInstruction
                when reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase) => "a style sheet",
            XmlNodeType.Element when reader.NamespaceURI == Xhtml =>
                Words.Contains(reader.LocalName) ? AttributeFault(reader) : "parts of a web page",
            XmlNodeType.Element
                when Array.Exists(Runs, name => name.Equals(reader.LocalName, StringComparison.OrdinalIgnoreCase))
                    && reader.NamespaceURI is Svg or "" => reader.LocalName.Equals(
                "script",
                StringComparison.OrdinalIgnoreCase)
                ? "a script"
                : $"an element '{reader.LocalName}'",
            XmlNodeType.Element => AttributeFault(reader),
            _ => null,
        };

    private static string? AttributeFault(XmlReader reader)
    {
        var sets = Array.Exists(Sets, name => name.Equals(reader.LocalName, StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            var (name, value) = (reader.LocalName, reader.Value);
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return $"a script in the attribute '{name}'";
            if (sets && name == "attributeName" && value.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return "an animation of a script";
            if (sets && name == "attributeName" && value.Contains("href", StringComparison.OrdinalIgnoreCase))
                return "an animation of a link";
            if (name == "href" && IsScript(value))
                return "a link that runs a script";
        }
        reader.MoveToElement();
        return null;
    }

    private static bool IsScript(string address)
    {
        var letters = new string([.. address.Where(letter => letter > ' ').Take(16)]);
        return letters.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || letters.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || (
                letters.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
                && !letters.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            || letters.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase);
    }
}
