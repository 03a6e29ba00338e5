using System.Xml;
using System.Xml.Linq;

namespace StaticArchive.Import.Exports;

/// <summary>Reads XML that other programs wrote: no DTD, no entities but the five, and characters that XML forbids
/// are left out.</summary>
internal static class XmlFile
{
    private const int MaxDepth = 200;

    /// <summary>The document; a fault is an <see cref="ImportException"/> that names the line.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What messages call it.</param>
    public static XDocument Read(Stream stream, string name)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            MaxCharactersFromEntities = 1_000_000,
            IgnoreProcessingInstructions = true,
            IgnoreComments = true,
        };
        try
        {
            CheckDepth(stream, settings, name);
            stream.Position = 0;
            using var text = new PlainXmlReader(new StreamReader(stream, leaveOpen: true));
            using var reader = XmlReader.Create(text, settings);
            return XDocument.Load(reader);
        }
        catch (XmlException fault)
        {
            throw new ImportException(
                $"{name} cannot be read as XML: line {fault.LineNumber}, column {fault.LinePosition}: "
                + $"{Reason(fault)} Export it once more, and check that the download is whole.");
        }
    }

    /// <summary>The text of the first child of that name, whatever its prefix stands for; null when it is
    /// empty.</summary>
    public static string? Text(this XElement element, string name, string? space = null) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name
            && (space is null || child.Name.NamespaceName.Contains(space, StringComparison.Ordinal)))?.Value is { } text
        && text.AsSpan().Trim().Length > 0 ? text : null;

    /// <summary>The children of that name, whatever its prefix stands for.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    private static void CheckDepth(Stream stream, XmlReaderSettings settings, string name)
    {
        using var text = new PlainXmlReader(new StreamReader(stream, leaveOpen: true));
        using var reader = XmlReader.Create(text, settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new ImportException(
                    $"{name} nests elements more than {MaxDepth} levels deep, which no export does.");
        }
    }

    private static string Reason(XmlException fault)
    {
        var message = fault.Message;
        var place = message.IndexOf(" Line ", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.') + ".";
    }
}

/// <summary>Leaves out control characters, which old databases hold and XML forbids.</summary>
internal sealed class PlainXmlReader(TextReader inner) : TextReader
{
    public override int Read()
    {
        int c;
        do
        {
            c = inner.Read();
        }
        while (c >= 0 && IsForbidden((char)c));
        return c;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        while (true)
        {
            var read = inner.Read(buffer, index, count);
            var kept = 0;
            for (var i = index; i < index + read; i++)
            {
                if (!IsForbidden(buffer[i]))
                    buffer[index + kept++] = buffer[i];
            }
            if (kept > 0 || read == 0)
                return kept;
        }
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsForbidden(char c) => c < ' ' && c is not ('\t' or '\n' or '\r') || c is '\uFFFE' or '\uFFFF';
}
