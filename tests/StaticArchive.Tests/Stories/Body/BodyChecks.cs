using System.Text;
using System.Xml;
using StaticArchive.Stories;
using Xunit;

namespace StaticArchive.Tests.Stories.Body;

/// <summary>What holds for every body, whatever it was made from.</summary>
internal static class BodyChecks
{
    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    public static void AssertSound(RenderedBody rendered)
    {
        var body = rendered.Body;
        var html = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Html.Span);
        AssertWellFormed(html);
        AssertSlots(body);
        foreach (var id in body.Fragments)
            Assert.Contains($" id=\"{id}\"", html, StringComparison.Ordinal);
        Assert.Equal(body.Fragments.Length, body.Fragments.Distinct().Count());
        Assert.True(body.WordCount >= 0);
        foreach (var diagnostic in rendered.Diagnostics)
            Assert.True(diagnostic.Span is { Line: >= 1, Column: >= 1, Length: >= 1 }, diagnostic.ToString());
    }

    // Well-formed HTML of ours is XML but for void elements and attributes without a namespace.
    private static void AssertWellFormed(string html)
    {
        var xml = new StringBuilder("<body>").Append(html).Append("</body>");
        foreach (var name in Void)
        {
            var at = 0;
            while (true)
            {
                var source = xml.ToString();
                var start = NextTag(source, name, at);
                if (start < 0)
                    break;
                var end = source.IndexOf('>', start);
                xml.Insert(end, '/');
                at = end + 2;
            }
        }
        using var reader = XmlReader.Create(new StringReader(xml.ToString()), new XmlReaderSettings { CheckCharacters = true });
        while (reader.Read())
        {
        }
    }

    private static int NextTag(string html, string name, int from)
    {
        while (true)
        {
            var start = html.IndexOf("<" + name, from, StringComparison.Ordinal);
            if (start < 0 || html[start + name.Length + 1] is ' ' or '>')
                return start;
            from = start + 1;
        }
    }

    private static void AssertSlots(StoryBody body)
    {
        var last = 0;
        var html = body.Html.Span;
        foreach (var slot in body.Slots)
        {
            Assert.InRange(slot.Offset, last, html.Length);
            last = slot.Offset;
            var before = html[..slot.Offset];
            if (slot.Kind == BodySlotKind.Teaser)
                Assert.True(before.IsEmpty || before[^1] is (byte)'\n' or (byte)'>');
            else
            {
                Assert.True(before.EndsWith(slot.Kind == BodySlotKind.Link ? " href=\""u8 : " src=\""u8));
                Assert.Equal((byte)'"', html[slot.Offset]);
            }
        }
    }
}
