using System.Buffers;

namespace StaticArchive.Markdown.Tags;

/// <summary>Finds the tags <c>{% … %}</c>, <c>{{ … }}</c> and, where asked for, components of MDX. Linear in the
/// text.</summary>
internal static class TemplateTagScanner
{
    // A value to be printed is short; a tag may carry whole texts.
    private const int MaxOutput = 2_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\"");
    private static readonly SearchValues<char> ComponentNameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly SearchValues<char> OutputNameEnds = SearchValues.Create(" \t\r\n|\"'");
    private static readonly HashSet<string> LiteralPairs =
        ["raw", "verbatim", "highlight", "codeblock", "code", "prism", "mermaid"];

    /// <summary>A quick look whether there may be any.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) =>
        text.IndexOf("{%", StringComparison.Ordinal) >= 0 || text.IndexOf("{{", StringComparison.Ordinal) >= 0
        || text.IndexOf("import ", StringComparison.Ordinal) >= 0 || MayHoldComponent(text);

    private static bool MayHoldComponent(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var found && found + 1 < text.Length)
        {
            if (char.IsAsciiLetterUpper(text[found + 1]))
                return true;
            text = text[(found + 1)..];
        }
        return false;
    }

    /// <summary>All tags in order.</summary>
    /// <param name="source">The text.</param>
    /// <param name="components">Which elements are components of MDX.</param>
    public static List<TemplateTag> Find(BodySource source, ComponentNames components)
    {
        var text = source.Text;
        var tags = new List<TemplateTag>();
        var literal = default((int Until, string Name));
        var unclosed = new HashSet<string>();
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny('{', '<');
            if (found < 0)
                return tags;
            at += found;
            var inCode = source.IsCode(at);
            // style={{ … }} is JavaScript in an attribute, \\{{ the writer's own braces.
            var length = text[at] == '{' ? (at > 0 && text[at - 1] is '=' or '\\' ? 0 : LengthAt(text.AsSpan(at)))
                : inCode ? 0
                : ComponentScanner.LengthAt(text, at, components);
            if (length == 0)
            {
                var script = inCode ? default : ScriptAttribute.At(text, at);
                if (script.Length > 0)
                    tags.Add(new(script.Start, script.Start + script.Length, TagSyntax.Statement, "comment", false,
                        false));
                at = script.Length > 0 ? script.Start + script.Length : at + 1;
                continue;
            }
            var tag = Read(text, at, length, inCode || at < literal.Until);
            if (tag is { IsEnd: false, InCode: false } && LiteralPairs.Contains(tag.Name)
                && !unclosed.Contains(tag.Name))
            {
                literal = (EndOf(text, tag), tag.Name);
                if (literal.Until == tag.End)
                    unclosed.Add(tag.Name);
            }
            else if (tag.IsEnd && tag.Start == literal.Until && tag.Name == literal.Name)
                tag = tag with { InCode = false };
            tags.Add(tag);
            at = tag.End;
        }
        return tags;
    }

    private static TemplateTag Read(string text, int at, int length, bool inCode)
    {
        var tag = text.AsSpan(at, length);
        if (tag[0] == '<')
        {
            var component = tag[1..^1].TrimStart('/');
            var nameEnd = component.IndexOfAny(ComponentNameEnds);
            var componentName = (nameEnd < 0 ? component : component[..nameEnd]).ToString();
            return new(at, at + length, TagSyntax.Component, componentName, tag[1] == '/', inCode);
        }
        var syntax = tag[1] == '%' ? TagSyntax.Liquid : tag[2] is '<' or '%' ? TagSyntax.Shortcode : TagSyntax.Output;
        var inner = syntax == TagSyntax.Shortcode ? tag[3..^3] : tag[2..^2];
        inner = inner.Trim(" \t\r\n-+");
        var isEnd = syntax == TagSyntax.Shortcode && inner.StartsWith("/") && !inner.StartsWith("/*");
        if (isEnd)
            inner = inner[1..].TrimStart();
        var end = inner.IndexOfAny(syntax == TagSyntax.Output ? OutputNameEnds : NameEnds);
        var name = end < 0 ? inner : inner[..end];
        if (syntax == TagSyntax.Liquid && name.StartsWith("end", StringComparison.Ordinal) && name.Length > 3)
        {
            isEnd = true;
            name = name[3..];
        }
        if (name.IsEmpty && inner.IndexOf('|') is >= 0 and var filter)
            return new(at, at + length, syntax, "… | " + FilterName(inner[(filter + 1)..]), isEnd, inCode);
        return new(at, at + length, syntax, name.ToString(), isEnd, inCode);
    }

    private static string FilterName(ReadOnlySpan<char> filter)
    {
        filter = filter.TrimStart();
        var end = filter.IndexOfAny(" :|");
        return (end < 0 ? filter : filter[..end]).ToString();
    }

    // Up to the nearest end, unless another tag of the kind begins before it: then this one is not closed.
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[1] is not ('%' or '{'))
            return 0;
        var opening = text[..2];
        var shortcode = text[1] == '{' && text[2] is '<' or '%';
        var close = text[1] == '%' ? "%}" : !shortcode ? "}}" : text[2] == '<' ? ">}}" : "%}}";
        var body = text[(shortcode ? 3 : 2)..];
        var next = body.IndexOf(opening, StringComparison.Ordinal);
        body = next < 0 ? body : body[..next];
        if (close == "}}" && body.Length > MaxOutput)
            body = body[..MaxOutput];
        var end = body.IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? 0 : end + (shortcode ? 3 : 2) + close.Length;
    }

    private static int EndOf(string text, TemplateTag open)
    {
        for (var at = open.End; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOf(open.Syntax == TagSyntax.Liquid ? "{%"
                : "{{", StringComparison.Ordinal);
            if (found < 0)
                return open.End;
            at += found;
            var length = LengthAt(text.AsSpan(at));
            if (length > 0 && Read(text, at, length, false) is { IsEnd: true } end && end.Name == open.Name)
                return at;
            at += 2;
        }
        return open.End;
    }
}

/// <summary>A template tag of another generator.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Syntax">Whose tag it is.</param>
/// <param name="Name">Its name, without what marks an end tag; of an output tag the variable, or empty.</param>
/// <param name="IsEnd">Whether it closes what a tag of the same name opened.</param>
/// <param name="InCode">Whether it is in code or between <c>raw</c> and <c>endraw</c>, where it is text.</param>
internal readonly record struct TemplateTag(
    int Start, int End, TagSyntax Syntax, string Name, bool IsEnd, bool InCode)
{
    /// <summary>Whether it marks what is to be taken literally.</summary>
    public bool IsRaw => Syntax == TagSyntax.Liquid && Name == "raw";

    /// <summary>Whether it is a template's, not one of MDX.</summary>
    public bool IsTemplate => Syntax is not (TagSyntax.Component or TagSyntax.Statement);

    /// <summary>The tag as a report shows it.</summary>
    public string Kind => Syntax switch
    {
        TagSyntax.Liquid => $"{{% {Name} %}}",
        TagSyntax.Shortcode => $"{{{{< {Name} >}}}}",
        TagSyntax.Component => $"<{Name}>",
        TagSyntax.Statement => Name,
        _ => $"{{{{ {Name} }}}}",
    };
}

/// <summary>Forms of template tags.</summary>
internal enum TagSyntax
{
    /// <summary><c>{% name … %}</c> of Jekyll, Hexo, Eleventy.</summary>
    Liquid,

    /// <summary><c>{{ value }}</c> of nearly all.</summary>
    Output,

    /// <summary><c>{{&lt; name … &gt;}}</c> and <c>{{% name … %}}</c> of Hugo.</summary>
    Shortcode,

    /// <summary><c>&lt;Name …&gt;</c> of MDX.</summary>
    Component,

    /// <summary><c>import …</c> and the like of MDX.</summary>
    Statement,
}
