using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Stories.Body;

/// <summary>
/// The examples of CommonMark's specification, version 0.31.2, as the npm package <c>commonmark-spec</c> has them. It
/// is not committed: <c>npm install --prefix tests commonmark-spec@0.31.2</c> brings it, and without it the test is
/// skipped.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class CommonMarkTests
{
    private const int Examples = 652;

    internal static readonly string Spec = Path.Join(
        Repository.Root, "tests", "node_modules", "commonmark-spec", "spec.txt");

    // What differs on purpose, or is the parser's; docs/markdown.md says the same in words.
    private static readonly Dictionary<string, int[]> Deviations = new()
    {
        ["HTML is sanitised and made valid, and an image gets an alternative text"] =
            [148, 150, 163, 170, 171, 172, 173, 176, 178, 201, 475, 491, 524, 536, 613, 614, 615, 617, 623],
        ["A link without an address is text"] = [200, 485, 486, 487, 567],
        ["A link has a scheme that readers can follow"] = [346, 596, 598, 599, 601],
        ["An address in running text is a link"] = [608, 611],
        ["A heading without words is left out"] = [79],
        ["A line end in an address is left out"] = [643],
        ["Labels are compared letter by letter: 'ẞ' is not 'SS'"] = [540],
    };

    [CommonMarkFact]
    public void Every_example_reads_as_specified_or_is_a_named_deviation()
    {
        var examples = Example().Matches(File.ReadAllText(Spec).ReplaceLineEndings("\n"));
        Assert.Equal(Examples, examples.Count);
        var different = new List<int>();
        for (var i = 0; i < examples.Count; i++)
        {
            var markdown = examples[i].Groups["markdown"].Value.Replace('→', '\t');
            var expected = examples[i].Groups["html"].Value.Replace('→', '\t');
            var ours = Filled(RenderedBody.Of(markdown).Body);
            if (Normal(expected) != Normal(ours))
            {
                different.Add(i + 1);
                if (Environment.GetEnvironmentVariable("COMMONMARK_SHOW") is not null)
                    Console.WriteLine(
                        $"=== {i + 1}\n{markdown}--- expected\n{Normal(expected)}\n--- ours\n{Normal(ours)}");
            }
        }

        Assert.Equal(Deviations.Values.SelectMany(numbers => numbers).Order(), different);
    }

    // Levels of headings, ids, and attributes that only a page needs are left out of the comparison.
    private static string Normal(string html)
    {
        var text = new StringBuilder();
        Write(new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!, text, false);
        return White().Replace(Space().Replace(text.ToString(), "$1"), " ").Trim();
    }

    private static string Filled(StoryBody body)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var slot in body.Slots)
        {
            html.Append(Encoding.UTF8.GetString(body.Html.Span[at..slot.Offset]))
                .Append(WebUtility.HtmlEncode(slot.Target + slot.Suffix));
            at = slot.Offset;
        }
        return html.Append(Encoding.UTF8.GetString(body.Html.Span[at..])).ToString();
    }

    private static void Write(INode node, StringBuilder text, bool preformatted)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { Data: var data })
                text.Append(preformatted ? data : White().Replace(data, " "));
            else if (child is IElement element && !(element.LocalName == "span" && element.ChildNodes.Length == 0))
                Write(element, text, preformatted);
        }
    }

    private static void Write(IElement element, StringBuilder text, bool preformatted)
    {
        if (element.LocalName == "figure" && element.QuerySelector("img") is { } image)
        {
            image.SetAttribute("title", element.QuerySelector("figcaption")?.TextContent ?? "");
            text.Append("<p>");
            Write(image, text, false);
            text.Append("</p>");
            return;
        }
        var name = element.LocalName is ['h', >= '1' and <= '6'] ? "h" : element.LocalName;
        text.Append('<').Append(name);
        foreach (var attribute in new[] { "alt", "class", "href", "src", "start", "title" })
        {
            if (element.GetAttribute(attribute) is { } value && (attribute != "class" || name == "code"))
                text.Append(CultureInfo.InvariantCulture, $" {attribute}='{Uri.UnescapeDataString(value)}'");
        }
        text.Append('>');
        Write((INode)element, text, preformatted || name == "pre");
        text.Append("</").Append(name).Append('>');
    }

    [GeneratedRegex("`{32} example\n(?<markdown>(?:.*\n)*?)\\.\n(?<html>(?:.*\n)*?)`{32}\n")]
    private static partial Regex Example();

    [GeneratedRegex("[ \t\n]+")]
    private static partial Regex White();

    [GeneratedRegex(" *(</?(?:p|h|ul|ol|li|blockquote|hr|pre|div|table|tr|td|th|thead|tbody|dl|dt|dd)(?: [^>]*)?>) *")]
    private static partial Regex Space();
}

/// <summary>Marks a test that needs the specification, and says how to get it.</summary>
internal sealed class CommonMarkFactAttribute : FactAttribute
{
    public CommonMarkFactAttribute()
    {
        if (!File.Exists(CommonMarkTests.Spec))
            Skip = "CommonMark's examples are not here: npm install --prefix tests commonmark-spec@0.31.2";
    }
}
