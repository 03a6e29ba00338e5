using System.Xml;

namespace StaticArchive.Input;

/// <summary>Looks for what can run in a reader's browser when a drawing or another XML file is opened.</summary>
internal static class ActiveMarkup
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int MaxDepth = 1_000;

    private static readonly string[] Runs =
    [
        "script", "handler", "listener", "foreignObject", "iframe", "embed", "object", "audio", "video",
    ];

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
            XmlNodeType.Element when reader.NamespaceURI == Xhtml => "parts of a web page",
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
