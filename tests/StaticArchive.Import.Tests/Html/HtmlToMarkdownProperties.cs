using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace StaticArchive.Import.Tests.Html;

/// <summary>Any text, and any nesting of blocks, reads the same after it was Markdown.</summary>
[Trait("Speed", "Slow")]
public sealed partial class HtmlToMarkdownProperties
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Pick("word", "two words", "Größe", "強調", "「x」", "5", "3.", "#", "##", "-", "+", "*", "**", "_", "__",
            "snake_case", "a*b",
            "[sic]", "[x](y)", "![", "]", "(z)", "`code", "\\", "\\*", "&amp;lt;", "&lt;b&gt;", "&lt;", "AT&amp;T",
                "~~", "~", "|", "a|b", "{{ x }}",
            "{% x %}", "{#id}", "{: .c}", ":::", ": d", "&gt;", "===", "---", "1)", "12345.", "!!!", "^^^", "$5",
                "“q”", "‘s’", "…", "—", "€", "x.", ".y",
            "http", "www", "&quot;", "it's", ":", "!", "=", "<b>", "</b>", "\u00A0", "[^1]", "[^1]:", "^", "^2^"),
        Gen.Char["abc *_`[]()#-+.!<>&\\\"'|~{}:="].Array[1, 6].Select(chars => Escaped(new string(chars))));

    private static readonly Gen<string> Inline =
        Gen.Recursive<string>((depth, inner) => depth > 3 ? Word : Gen.Frequency(
        (6, Word),
        (2, Gen.Select(inner, inner).Select((a, b) => a + " " + b)),
        (2, Gen.Select(inner, inner).Select((a, b) => a + b)),
        (1, inner.Select(x => $"<em>{x}</em>")),
        (1, inner.Select(x => $"<strong>{x}</strong>")),
        (1, inner.Select(x => $"<sub>{x}</sub>")),
        (1, Word.Select(x =>
            $"<code>{Plain(x)}</code>")),
        (1, Gen.Select(inner,
            Pick("/a/", "https://x.example/?a=1&amp;b=(2)", "#frag", "/a b/", "/é/", "https://x.example/a_b_c"))
            .Select((x, url) => x.Contains("<a") ? x : $"<a href=\"{url}\">{x}</a>")),
        (1, Gen.Const("one<br>two"))));

    private static readonly Gen<string> Block = Gen.Recursive<string>((depth, inner) => Gen.Frequency(
        (4, Inline.Select(x => $"<p>{x}</p>")),
        (1, Inline.Select(x => $"<h3>{x}</h3>")),
        (depth > 3 ? 0 : 1, inner.Select(x => $"<blockquote><p>quote</p>{x}</blockquote>")),
        (depth > 3 ? 0 : 2, Gen.Select(inner, Inline, Pick("ul", "ol", "ol start=7")).Select((x, y, name) =>
            $"<{name}><li>{y}{x}</li><li>{y}</li></{name[..2]}>")),
        (1, Inline.Select(x => $"<ul><li>{x}</li><li>{x}</li></ul>")),
        (1, Inline.Select(x => $"<table><tr><th>h</th><th>{x}</th></tr><tr><td>{x}</td><td>d</td></tr></table>")),
        (1, Word.Select(x =>
            $"<pre><code>{Plain(x)}\n\n  y</code></pre>")),
        (1, Gen.Const("<hr>")),
        (1, Inline.Select(x => $"<dl><dt>{x}</dt><dd>{x}</dd></dl>")),
        (1, Inline.Select(x => $"<figure><img src=\"/i.png\" alt=\"i\"><figcaption>{x}</figcaption></figure>")),
        (1, Inline.Select(x => $"<div>{x}</div>")),
        (1, Gen.Select(inner, inner).Select((a, b) => a + b))));

    [Fact]
    public void The_text_of_a_line_comes_back() =>
        Inline.Select(x => $"<p>{x}</p>").Holds(SameText, count: 3_000, print: Show);

    [Fact]
    public void The_text_of_blocks_comes_back() => Block.Holds(SameText, count: 3_000, print: Show);

    private static Gen<string> Pick(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool SameText(string html)
    {
        var source = new HtmlParser().ParseDocument(html).Body!;
        var result = RoundTrip.Render(RoundTrip.Markdown(html));
        return Comparable(source) == Comparable(result) && Links(source).SequenceEqual(Links(result));
    }

    // A last paragraph of a quotation that begins with a dash names the speaker, and the page draws the dash.
    private static string Comparable(IElement root) => Dash().Replace(RoundTrip.Text(root), "| ");

    private static IEnumerable<string> Links(IElement root) =>
        RoundTrip.Links(root).Where(link => !link.StartsWith(" ->")).Select(link => link.Replace("%20", " "));

    private static string Show(string html)
    {
        var source = new HtmlParser().ParseDocument(html).Body!;
        var markdown = RoundTrip.Markdown(html);
        var result = RoundTrip.Render(markdown);
        return $"{html}\n== markdown\n{markdown}== was\n{Comparable(source)}\n{string.Join("\n", Links(source))}\n"
            + $"== is\n{Comparable(result)}\n"
            + $"{string.Join("\n", Links(result))}\n== html\n{result.InnerHtml}";
    }

    private static string Plain(string html) => html.Replace("<b>", "").Replace("</b>", "");

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    [GeneratedRegex(@"\| (?:[—–―]\s*|-{2,}\s+)(?=\p{L})")]
    private static partial Regex Dash();
}
