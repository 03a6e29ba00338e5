using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Stories.Body;

[Trait("Speed", "Slow")]
public sealed class XssTests
{
    private static readonly string[] SafeAttributes =
    [
        "href", "src", "alt", "title", "id", "class", "role", "lang", "dir", "width", "height", "loading", "decoding",
        "scope", "colspan", "rowspan", "start", "open", "datetime", "tabindex", "controls", "loop", "muted", "preload",
        "poster", "srcset", "sizes", "media", "type", "kind", "srclang", "label", "default", "value", "max", "min",
        "low", "high", "optimum",
    ];

    private static readonly string[] UnsafeElements =
    [
        "script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "button", "select", "textarea",
        "base", "meta", "link", "template", "noscript", "frame", "frameset", "portal", "title", "xmp", "plaintext",
        "listing",
    ];

    public static TheoryData<string> Vectors() => [.. XssVectors.Read()];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_that_runs_survives(string vector)
    {
        foreach (var html in new[] { HtmlPolicy.Sanitise, HtmlPolicy.Escape })
        {
            foreach (var tags in Enum.GetValues<TemplateTagPolicy>())
            {
                AssertSafe(RenderedBody.Of(vector, html, tags));
                AssertSafe(RenderedBody.Of($"a *b* {vector} c\n\nd\n", html, tags));
                AssertSafe(RenderedBody.Of($"> - {vector.Replace("\n", "\n>   ")}\n\n<i>e</i>", html, tags));
            }
        }
    }

    [Fact]
    public void There_are_many_vectors() =>
        Assert.True(XssVectors.Read().Count >= 300, $"{XssVectors.Read().Count} vectors");

    internal static void AssertSafe(RenderedBody rendered)
    {
        BodyChecks.AssertSound(rendered);
        // Whoever fills a slot escapes what goes in.
        var filled = rendered.Fill(
            slot => System.Net.WebUtility.HtmlEncode($"{slot.Kind} {slot.Target} {slot.Suffix}"));
        // As a browser with scripts would read it, and once more from what it would then hold.
        foreach (var scripting in new[] { false, true })
        {
            var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(filled);
            foreach (var element in document.Body!.QuerySelectorAll("*"))
            {
                Assert.DoesNotContain(element.LocalName, UnsafeElements);
                foreach (var attribute in element.Attributes)
                    Assert.Contains(attribute.Name, SafeAttributes);
            }
        }
        AssertAddresses(rendered);
    }

    private static void AssertAddresses(RenderedBody rendered)
    {
        // What fills a slot is text here, whatever it looks like.
        var html = rendered.Fill(_ => "«»");
        foreach (var element in new HtmlParser().ParseDocument(html).QuerySelectorAll("[href], [src]"))
            Assert.Matches("^(«|https?://|mailto:|#fn)", element.GetAttribute("href") ?? element.GetAttribute("src"));
        foreach (var slot in rendered.Body.Slots)
        {
            // Words that are shown or named, never an address.
            if (slot.Kind
                is BodySlotKind.Block
                    or BodySlotKind.BlockStart
                    or BodySlotKind.PlayerCaption
                    or BodySlotKind.PlayerLabel)
                continue;
            if (slot.Kind != BodySlotKind.Teaser)
                Assert.DoesNotMatch("^[\\s\\p{C}]*(javascript|vbscript|data)[\\s\\p{C}]*:", slot.Target);
            Assert.DoesNotMatch("[\"<>\\s]", slot.Suffix);
        }
    }
}
