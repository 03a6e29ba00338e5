using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StaticArchive.Markdown;

/// <summary>Writes a cleaned tree as HTML, and puts back what had been held back.</summary>
/// <param name="settings">What editors may do, and where the archive is.</param>
/// <param name="cleaner">What cleaned the tree.</param>
/// <param name="findings">Where faults go.</param>
/// <param name="ids">The ids of the body.</param>
/// <param name="markup">What wrote the HTML that was parsed, and holds what the marks stand for.</param>
/// <param name="mark">Name of the attribute that marks.</param>
internal sealed class ElementWriter(ArchiveSettings settings, HtmlCleaner cleaner, BodyFindings findings,
    HeadingIds ids, MarkupWriter markup, string mark)
{
    private readonly bool _trusted = settings.Html == HtmlPolicy.Trust;
    private readonly ContentModel _model = new();

    private static ReadOnlySpan<byte> IdAttribute => " id=\""u8;

    public HtmlBuffer Buffer { get; } = new();

    public List<BodySlot> Slots { get; } = [];

    /// <summary>Writes the children of <paramref name="body"/>.</summary>
    public void Write(IElement body)
    {
        ids.Recount();
        if (!_trusted)
            _model.Read(body);
        Children(body);
    }

    private void Children(INode parent)
    {
        // By index: finding a node's next sibling takes AngleSharp as long as there are siblings.
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            Tag("<"u8, _model.OpenedBefore(node));
            if (i > 0 && _model.IsSpaced(node))
                Buffer.Html(" "u8);
            Node(node);
            Tag("</"u8, _model.ClosedBehind(node));
        }
    }

    private void Node(INode node)
    {
        if (node is IText text)
            Buffer.Text(text.Data);
        else if (node is IElement element)
            Element(element);
    }

    private void Tag(ReadOnlySpan<byte> start, string? name)
    {
        if (name is null)
            return;
        Buffer.Html(start);
        Buffer.Plain(name);
        Buffer.Html(">"u8);
    }

    private void Element(IElement element)
    {
        var name = _trusted ? element.LocalName : _model.NameOf(element);
        var held = HeldBy(element);
        if (!IsName(name))
            Children(element);
        else if (held is { Kind: not HeldMarkupKind.Attributes } part)
            Part(element, part);
        // Its address was refused, or it never had one; the words for it remain.
        else if (!_trusted && held is null && name == "img" && !IsShown(element))
            Buffer.Text(element.GetAttribute("alt") ?? "");
        else if (!_trusted && element.LocalName == "aside" && element.GetAttribute(FrameLinks.Address) is { } address)
            Card(element, address);
        else
            Whole(element, name, held);
    }

    private void Part(IElement element, HeldMarkup part)
    {
        Restore(part);
        if (part.Kind == HeldMarkupKind.Place)
        {
            Buffer.Html("\n"u8);
            return;
        }
        Children(element);
        if (part.Kind == HeldMarkupKind.Block)
            Slots.Add(MarkupWriter.BlockEdge(BodySlotKind.BlockEnd, Buffer.Length));
        else if (BeginsBlock(element))
            Slots.Add(MarkupWriter.BlockEdge(BodySlotKind.BlockBody, Buffer.Length));
    }

    private void Whole(IElement element, string name, HeldMarkup? held)
    {
        Buffer.Html("<"u8);
        Buffer.Plain(name);
        if (held is { } attributes)
            Restore(attributes);
        else
            Attributes(element, name);
        Buffer.Html(">"u8);
        if (element.Flags.HasFlag(NodeFlags.SelfClosing) && element.NamespaceUri == NamespaceNames.HtmlUri)
            return;
        Content(element);
        Tag("</"u8, name);
    }

    private void Card(IElement element, string address)
    {
        if (LinkTarget.Read(address, settings.BaseUrl) is not { Kind: LinkTargetKind.External } target)
            return;
        var span = cleaner.SpanOf(element);
        Slots.Add(new BodySlot(Buffer.Length, BodySlotKind.Embed, target.Target, "", span));
        if (element.GetAttribute(FrameLinks.Title) is { Length: > 0 } title)
            Slots.Add(new BodySlot(Buffer.Length, BodySlotKind.PlayerCaption, title, "", span));
        Buffer.Html("\n"u8);
    }

    private bool IsShown(IElement image)
    {
        var source = image.GetAttribute("src") ?? "";
        if (string.IsNullOrWhiteSpace(source))
            return false;
        var kind = LinkTarget.Read(source, settings.BaseUrl).Kind;
        if (kind is LinkTargetKind.Internal or LinkTargetKind.External)
            return true;
        if (kind != LinkTargetKind.Unknown)
            findings.RefusedAddress(source, cleaner.SpanOf(image, source));
        return false;
    }

    // Raw HTML around a title can move it to another place in the tree, where it is a part of the body.
    private bool BeginsBlock(IElement title) =>
        title.PreviousSibling is null && title.ParentElement is { } parent
            && HeldBy(parent) is { Kind: HeldMarkupKind.Block };

    private void Content(IElement element)
    {
        // A parser drops one line feed here, so one that is there must be doubled.
        if (element.LocalName is "pre" or "textarea" or "listing" && element.FirstChild is IText { Data: ['\n', ..] })
            Buffer.Html("\n"u8);
        var isRaw =
            element.LocalName is "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";
        if (_trusted && isRaw)
            Buffer.Plain(element.TextContent);
        else if (element is IHtmlTemplateElement template)
            Children(template.Content);
        else
            Children(element);
    }

    private HeldMarkup? HeldBy(IElement element) =>
        int.TryParse(element.GetAttribute(mark), CultureInfo.InvariantCulture, out var index)
            && index >= 0 && index < markup.Held.Count
            ? markup.Held[index]
            : null;

    private void Restore(HeldMarkup held)
    {
        var attributes = markup.HeldBytes(held);
        var left = RepeatedId(attributes);
        foreach (var slot in markup.Slots[held.FirstSlot..held.SlotEnd])
            Slots.Add(slot with { Offset = Buffer.Length + slot.Offset - held.Start - left });
        Buffer.Html(attributes[left..]);
    }

    // How much the attributes begin with that is not to be written: text formatting left open by raw HTML is opened
    // again in every block that follows, and what was held comes back with each copy, but an id is on a page once.
    private int RepeatedId(ReadOnlySpan<byte> attributes)
    {
        if (!attributes.StartsWith(IdAttribute))
            return 0;
        var value = attributes[IdAttribute.Length..];
        var length = value.IndexOf((byte)'"');
        return ids.Note(Encoding.UTF8.GetString(value[..length])) ? 0 : IdAttribute.Length + length + 1;
    }

    private void Attributes(IElement element, string name)
    {
        if (name == "img" && !_trusted)
        {
            Image(element);
            return;
        }
        if (!_trusted && name is "audio" or "video" && !element.HasAttribute("controls"))
            Buffer.Html(" controls=\"\""u8);
        foreach (var attribute in element.Attributes)
        {
            if (SlotOf(name, attribute.Name) is { } kind)
                Address(element, attribute.Name, attribute.Value, kind);
            else if (attribute.Name == "srcset" && name is "img" or "source")
                SourceSet(element, attribute.Value);
            else if (_trusted ? IsName(attribute.Name) : AttributeValues.Allows(name, attribute.Name, attribute.Value))
                Buffer.Attribute(attribute.Name, attribute.Value);
            else if (!_trusted && attribute.Name is "id" || attribute.Name is "name" && name == "a"
                && !element.HasAttribute("id"))
                Id(attribute.Value);
            if (_trusted && attribute.Name == "id")
                ids.TryTake(attribute.Value);
        }
    }

    private static BodySlotKind? SlotOf(string element, string attribute) => (element, attribute) switch
    {
        ("a", "href") => BodySlotKind.Link,
        ("img", "src") => BodySlotKind.Image,
        ("audio" or "video" or "source" or "track", "src") or ("video", "poster") => BodySlotKind.Media,
        _ => null,
    };

    // Addresses with a width or a density behind each.
    private void SourceSet(IElement element, string value)
    {
        var written = 0;
        foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = candidate.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || (parts.Length > 1 && !AttributeValues.IsWidth(parts[1])))
                continue;
            var target = LinkTarget.Read(parts[0], settings.BaseUrl);
            if (target.Kind is not (LinkTargetKind.Internal or LinkTargetKind.External))
                continue;
            Buffer.Html(written++ == 0 ? " srcset=\""u8 : ", "u8);
            if (target.Kind == LinkTargetKind.Internal)
                Slots.Add(new BodySlot(Buffer.Length, BodySlotKind.Media, target.Target, target.Suffix,
                    cleaner.SpanOf(element, parts[0])));
            else
                Buffer.Text(target.Target);
            if (parts.Length > 1)
                Buffer.Text(" " + parts[1]);
        }
        if (written > 0)
            Buffer.Html("\""u8);
    }

    private void Image(IElement image)
    {
        Address(image, "src", image.GetAttribute("src") ?? "", BodySlotKind.Image);
        if (image.GetAttribute("srcset") is { } candidates)
            SourceSet(image, candidates);
        if (image.GetAttribute("alt") is not { } alt)
        {
            findings.MissingAlt(image.GetAttribute("src"), cleaner.SpanOf(image, image.GetAttribute("src") ?? ""));
            alt = "";
        }
        Buffer.Attribute("alt", alt);
        foreach (var attribute in image.Attributes)
        {
            if (AttributeValues.Allows("img", attribute.Name, attribute.Value))
                Buffer.Attribute(attribute.Name, attribute.Value);
        }
        Buffer.Html(" loading=\"lazy\" decoding=\"async\""u8);
    }

    private void Address(IElement element, string name, string value, BodySlotKind kind)
    {
        var isLink = kind == BodySlotKind.Link;
        var mended = isLink ? LinkTarget.Mended(value) : null;
        if (mended is not null)
            findings.WithoutScheme(value, mended, cleaner.SpanOf(element, value));
        var target = LinkTarget.Read(mended ?? value, settings.BaseUrl);
        if (target.Kind == LinkTargetKind.Internal && (value.Length > 0 || kind == BodySlotKind.Image))
        {
            Buffer.Html(" "u8);
            Buffer.Plain(name);
            Buffer.Html("=\""u8);
            Slots.Add(new BodySlot(Buffer.Length, kind, target.Target, target.Suffix, cleaner.SpanOf(element, value)));
            Buffer.Html("\""u8);
        }
        else if (target.Kind == LinkTargetKind.External || (target.Kind == LinkTargetKind.Mail && isLink))
            Buffer.Attribute(name, target.Target);
        else if (_trusted)
            Buffer.Attribute(name, value);
        else if (target.Kind != LinkTargetKind.Unknown)
            findings.RefusedAddress(value, cleaner.SpanOf(element, value));
    }

    private void Id(string value)
    {
        if (AttributeValues.IsId(value) && ids.TryTake(value))
            Buffer.Attribute("id", value);
    }

    // The HTML parser takes nearly anything for a name; what we write must be well-formed.
    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.');
}
