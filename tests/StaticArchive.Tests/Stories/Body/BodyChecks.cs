using System.Text.RegularExpressions;
using System.Xml;

namespace StaticArchive.Tests.Stories.Body;

/// <summary>What holds for every body, whatever it was made from.</summary>
internal static class BodyChecks
{
    private static readonly Regex VoidElement = new(
        "<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)((?: [^\\s=\"<>]+=\"[^\"]*\")*)>",
        RegexOptions.CultureInvariant);

    // What trusted HTML may hold that is no XML.
    private static readonly Regex RawText = new(
        "<(script|style|xmp|iframe|noembed|noframes|plaintext)([ >].*?)</\\1>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static void AssertSound(RenderedBody rendered)
    {
        var body = rendered.Body;
        var html = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Html.Span);
        AssertWellFormed(html);
        AssertSlots(body);
        // An element within a tag is no XML.
        AssertWellFormed(rendered.Fill(slot => slot.Kind switch
        {
            BodySlotKind.BlockStart => "<i><i>",
            BodySlotKind.BlockBody => "</i><i>",
            BodySlotKind.BlockEnd => "</i></i>",
            _ => IsComponent(slot.Kind) ? "<i></i>" : "",
        }));
        foreach (var id in body.Fragments)
            Assert.Contains($" id=\"{id}\"", html);
        Assert.Equal(body.Fragments.Length, body.Fragments.Distinct().Count());
        AssertText(body.Text);
        foreach (var diagnostic in rendered.Diagnostics)
            Assert.True(diagnostic.Span is { Line: >= 1, Column: >= 1, Length: >= 1 }, diagnostic.ToString());
    }

    private static void AssertText(BodyText text)
    {
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text.Utf8.Span);
        var at = 0;
        foreach (var segment in text.Segments)
        {
            Assert.True(segment.Start >= at && segment.Length > 0);
            at = segment.Start + segment.Length;
        }
        Assert.True(at <= text.Utf8.Length);
        Assert.All(text.LinkTexts, link =>
            Assert.True(link.Start >= 0 && link.Start + link.Length <= text.Utf8.Length));
        Assert.InRange(text.CharacterCount, 0, text.WordCount);
    }

    // Well-formed HTML of ours is XML but for void elements.
    private static void AssertWellFormed(string html)
    {
        var xml = VoidElement.Replace(RawText.Replace(html, ""), "<$1$2/>");
        using var reader = new XmlTextReader(new StringReader($"<body>{xml}</body>"))
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
        };
        while (reader.Read()) { }
    }

    private static void AssertSlots(StoryBody body)
    {
        var last = 0;
        var player = -1;
        var component = -1;
        var html = body.Html.Span;
        foreach (var slot in body.Slots)
        {
            Assert.InRange(slot.Offset, last, html.Length);
            last = slot.Offset;
            var before = html[..slot.Offset];
            if (IsComponent(slot.Kind))
            {
                // Each has a line feed of its own, so that no two are at one place.
                Assert.True(slot.Offset > component, slot.ToString());
                Assert.Equal((byte)'\n', html[slot.Offset]);
                component = slot.Offset;
                player = slot.Kind is BodySlotKind.Player or BodySlotKind.Embed ? slot.Offset : player;
            }
            else if (slot.Kind is BodySlotKind.BlockStart or BodySlotKind.BlockBody or BodySlotKind.BlockEnd)
                Assert.True(slot.Kind == BodySlotKind.BlockStart || slot.Target.Length == 0);
            else if (IsPartOfPlayer(slot, player))
                Assert.Equal(player, slot.Offset);
            else if (slot.Kind == BodySlotKind.Media)
                Assert.True(before.LastIndexOf("=\""u8) > before.LastIndexOf((byte)'<'));
            else
            {
                Assert.True(before.EndsWith(slot.Kind == BodySlotKind.Link ? " href=\""u8 : " src=\""u8));
                Assert.Equal((byte)'"', html[slot.Offset]);
            }
            if (slot.Kind is BodySlotKind.Block or BodySlotKind.BlockStart)
                Assert.Matches("^[a-z][a-z0-9-]*$", slot.Target);
        }
    }

    private static bool IsComponent(BodySlotKind kind) =>
        kind is BodySlotKind.Teaser or BodySlotKind.Block or BodySlotKind.Player or BodySlotKind.Embed;

    private static bool IsPartOfPlayer(BodySlot slot, int player) =>
        slot.Kind
            is BodySlotKind.PlayerPart
                or BodySlotKind.PlayerCaption
                or BodySlotKind.PlayerLabel
                or BodySlotKind.EmbedCopy
        || (slot.Kind == BodySlotKind.Image && slot.Offset == player);
}
