namespace StaticArchive.Themes;

/// <summary>Writes a body, with its links, images and teasers filled in.</summary>
internal ref struct StoryTextWriter
{
    // How wide an image of a text is: as the text, which the theme's style sheet sets.
    private const string BodySizes = "(min-width: 40em) 40em, 100vw";

    // How far behind a link its size may be written.
    private const int MaxSizeNote = 24;

    // The buffer for the body of a block; it grows where a body is longer.
    private const int BlockSize = 4 * 1024;

    private readonly Component _component;
    private readonly StoryText _text;
    private readonly ReadOnlySpan<byte> _html;
    private PageOutput _output;
    private int _done;
    private int _factsAt;
    private string? _facts;

    private StoryTextWriter(PageOutput output, Component component, StoryText text)
    {
        (_output, _component, _text) = (output, component, text);
        _html = text.Body.Html.Span;
    }

    public static void Write(PageOutput output, Component component, StoryText text)
    {
        var writer = new StoryTextWriter(output, component, text);
        for (var i = 0; i < text.Body.Slots.Length; i++)
            i = writer.WriteSlots(i);
        writer.WriteUpTo(writer._html.Length);
    }

    // The slots from there on, up to the end of the block or the title that they are in; where that is.
    private int WriteSlots(int first)
    {
        var i = first;
        for (; i < _text.Body.Slots.Length; i++)
        {
            switch (_text.Body.Slots[i].Kind)
            {
                case BodySlotKind.BlockBody or BodySlotKind.BlockEnd:
                    return i;
                case BodySlotKind.BlockStart:
                    i = WriteBlock(i);
                    break;
                case BodySlotKind.Player or BodySlotKind.Embed:
                    i = WriteGroup(i);
                    break;
                default:
                    WriteSlot(i);
                    break;
            }
        }
        return i;
    }

    // A block with its body; the index of the slot that ends it.
    private int WriteBlock(int index)
    {
        var slot = _text.Body.Slots[index];
        WriteUpTo(slot.Offset);
        var (end, body) = Part(index + 1);
        Html? title = null;
        if (end < _text.Body.Slots.Length && _text.Body.Slots[end].Kind == BodySlotKind.BlockBody)
        {
            title = body;
            // The line feed that separates both in the plain text.
            _done++;
            (end, body) = Part(end + 1);
        }
        _output.WriteRaw(_component.RenderBlock(slot.Target, BlockArguments.Read(slot.Suffix), title, body));
        return end;
    }

    private (int End, Html Html) Part(int first)
    {
        var outer = _output;
        _output = new PageOutput(BlockSize);
        var end = WriteSlots(first);
        WriteUpTo(end < _text.Body.Slots.Length ? _text.Body.Slots[end].Offset : _html.Length);
        var html = new Html(_output.Written);
        _output = outer;
        return (end, html);
    }

    private void WriteSlot(int index)
    {
        var slot = _text.Body.Slots[index];
        var resolved = _text.Slots[index];
        // An image that was left out may have had several addresses.
        if (slot.Offset < _done)
            return;
        if (resolved.Href is not { } href)
        {
            LeaveOut(slot);
            return;
        }
        if (slot.Kind == BodySlotKind.Image)
        {
            WriteImage(slot.Offset, href);
            return;
        }
        WriteUpTo(slot.Offset);
        if (slot.Kind == BodySlotKind.Block)
            _output.WriteRaw(_component.RenderBlock(slot.Target, BlockArguments.Read(slot.Suffix)));
        else if (slot.Kind != BodySlotKind.Teaser)
        {
            _output.WriteEscaped(_text.Site.Href(href));
            if (slot.Kind == BodySlotKind.Link && FileFacts.Of(_text.Site, href) is { } facts)
                FactsBehind(slot.Offset, facts);
        }
        else if (resolved.Story >= 0)
            _output.WriteRaw(_component.Render(_component.ReadMore, _component.Story(resolved.Story)));
    }

    // A player or a card and its parts; the index of the last slot that belongs to it.
    private int WriteGroup(int index)
    {
        var offset = _text.Body.Slots[index].Offset;
        var last = index;
        while (last + 1 < _text.Body.Slots.Length && _text.Body.Slots[last + 1].Offset == offset)
            last++;
        WriteUpTo(offset);
        var slots = new SlotGroup(_text, index, last);
        if (_text.Body.Slots[index].Kind == BodySlotKind.Embed)
            _output.WriteRaw(_component.RenderBlock(EmbedBlock.Name, EmbedBlock.Of(slots)));
        else if (PlayerBlock.Of(slots) is { } player)
            _output.WriteRaw(_component.RenderBlock(player.Name, player.Arguments));
        return last;
    }

    // With smaller copies where there are some: those of better formats in elements before it, those of its own
    // within it.
    private void WriteImage(int offset, string href)
    {
        var site = _text.Site;
        var picture = site.Pictures.Find(href);
        var tag = _html[_done..offset].LastIndexOf("<img "u8);
        if (tag >= 0 && _html[(_done + tag)..offset].IndexOf((byte)'>') >= 0)
            tag = -1;
        var sources = tag < 0 ? [] : PictureModels.SourcesOf(site, picture);
        if (!sources.IsEmpty)
        {
            WriteUpTo(_done + tag);
            _output.WriteRaw("<picture>"u8);
            foreach (var source in sources)
            {
                _output.WriteRaw($"<source type=\"{source.Type}\" sizes=\"{BodySizes}\" srcset=\"");
                _output.WriteEscaped(source.Srcset);
                _output.WriteRaw("\">"u8);
            }
        }
        WriteUpTo(offset);
        _output.WriteEscaped(site.Href(picture?.Fallback ?? href));
        var rest = _html[offset..];
        rest = rest[..Math.Max(rest.IndexOf((byte)'>'), 0)];
        if (tag >= 0)
            WriteImageAttributes(href, PictureModels.SrcsetOf(site, picture), rest);
        if (!sources.IsEmpty)
        {
            WriteUpTo(offset + rest.Length + 1);
            _output.WriteRaw("</picture>"u8);
        }
    }

    // The attribute that the address is in is closed by the text behind it, and so is the last of these. What the
    // editor's own HTML
    // says goes first.
    private readonly void WriteImageAttributes(string href, string? srcset, ReadOnlySpan<byte> rest)
    {
        var hasSize = rest.IndexOf(" width="u8) >= 0 || rest.IndexOf(" height="u8) >= 0;
        if (srcset is not null && rest.IndexOf(" srcset="u8) < 0)
        {
            _output.WriteRaw("\" srcset=\""u8);
            _output.WriteEscaped(srcset);
            _output.WriteRaw("\" sizes=\""u8);
            _output.WriteEscaped(BodySizes);
        }
        if (!hasSize && _text.Site.SizeOf(href) is { } size)
            _output.WriteRaw(Encoding.ASCII.GetBytes($"\" width=\"{size.Width}\" height=\"{size.Height}"));
    }

    // What leads nowhere and was let pass: a link stays as text, an image goes.
    private void LeaveOut(BodySlot slot)
    {
        var before = _html[_done..slot.Offset];
        var after = _html[slot.Offset..];
        if (slot.Kind == BodySlotKind.Link && before.EndsWith(" href=\""u8) && after.StartsWith("\""u8))
        {
            WriteUpTo(slot.Offset - " href=\""u8.Length);
            _done = slot.Offset + 1;
        }
        else if (slot.Kind == BodySlotKind.Image && before.LastIndexOf((byte)'<') is >= 0 and var start
            && after.IndexOf((byte)'>') is >= 0 and var end)
        {
            WriteUpTo(_done + start);
            _done = slot.Offset + end + 1;
        }
        else
            WriteUpTo(slot.Offset);
    }

    // Behind the link, unless the editor wrote the size there.
    private void FactsBehind(int offset, string facts)
    {
        var rest = _html[offset..];
        var end = rest.IndexOf("</a>"u8);
        if (end < 0 || SaysSize(rest[..Math.Min(rest.Length, end + MaxSizeNote)]))
            return;
        (_factsAt, _facts) = (offset + end + "</a>"u8.Length, facts);
    }

    private static bool SaysSize(ReadOnlySpan<byte> html) => html.IndexOf("MB"u8) >= 0 || html.IndexOf("kB"u8) >= 0
        || html.IndexOf("KB"u8) >= 0 || html.IndexOf(" Mo"u8) >= 0 || html.IndexOf(" Ko"u8) >= 0
        || html.IndexOf("MiB"u8) >= 0;

    private void WriteUpTo(int end)
    {
        if (_facts is { } facts && end >= _factsAt)
        {
            _facts = null;
            WriteUpTo(_factsAt);
            _output.WriteRaw(" <span class=\"file-facts\">");
            _output.WriteEscaped(facts);
            _output.WriteRaw("</span>");
        }
        if (end > _done)
            _output.WriteRaw(_html[_done..end]);
        _done = Math.Max(_done, end);
    }
}
