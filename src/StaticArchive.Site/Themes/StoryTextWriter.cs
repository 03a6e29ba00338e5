using System.Text;

namespace StaticArchive.Themes;

/// <summary>Writes a body, with its links, images and teasers filled in.</summary>
internal ref struct StoryTextWriter
{
    private readonly PageOutput _output;
    private readonly Component _component;
    private readonly StoryText _text;
    private readonly ReadOnlySpan<byte> _html;
    private int _done;

    private StoryTextWriter(PageOutput output, Component component, StoryText text)
    {
        (_output, _component, _text) = (output, component, text);
        _html = text.Body.Html.Span;
    }

    public static void Write(PageOutput output, Component component, StoryText text)
    {
        var writer = new StoryTextWriter(output, component, text);
        for (var i = 0; i < text.Body.Slots.Length; i++)
            writer.WriteSlot(i);
        writer.WriteUpTo(writer._html.Length);
    }

    private void WriteSlot(int index)
    {
        var slot = _text.Body.Slots[index];
        var resolved = _text.Slots[index];
        if (resolved.Href is not { } href)
        {
            LeaveOut(slot);
            return;
        }
        WriteUpTo(slot.Offset);
        if (slot.Kind != BodySlotKind.Teaser)
        {
            _output.WriteEscaped(_text.Site.Href(href));
            if (slot.Kind == BodySlotKind.Image && _text.Site.Plan.SizeOf(href) is { } size && !HasSize(slot.Offset))
                _output.WriteRaw(Encoding.ASCII.GetBytes($"\" width=\"{size.Width}\" height=\"{size.Height}"));
        }
        else if (resolved.Story >= 0)
            _output.WriteRaw(_component.Render(_component.Teaser, _component.Story(resolved.Story)));
    }

    // Whether the editor's own HTML gives the image a size.
    private bool HasSize(int offset)
    {
        var rest = _html[offset..];
        rest = rest[..Math.Max(rest.IndexOf((byte)'>'), 0)];
        return rest.IndexOf(" width="u8) >= 0 || rest.IndexOf(" height="u8) >= 0;
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
        else if (slot.Kind == BodySlotKind.Image && before.LastIndexOf((byte)'<') is >= 0 and var start && after.IndexOf((byte)'>') is >= 0 and var end)
        {
            WriteUpTo(_done + start);
            _done = slot.Offset + end + 1;
        }
        else
            WriteUpTo(slot.Offset);
    }

    private void WriteUpTo(int end)
    {
        if (end > _done)
            _output.WriteRaw(_html[_done..end]);
        _done = Math.Max(_done, end);
    }
}
