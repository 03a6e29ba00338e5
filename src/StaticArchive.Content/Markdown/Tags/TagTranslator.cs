using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Tags;

/// <summary>Puts Markdown in the place of template tags, as far as they mean something; others go, and their text
/// stays.</summary>
internal sealed partial class TagTranslator(BodySource source, List<TemplateTag> tags)
{
    private readonly string _source = source.Text;
    private readonly ImmutableArray<int> _partners = TagPairs.PartnersOf(tags);
    private readonly StringBuilder _text = new();
    private readonly List<(int Prepared, int Original)> _shifts = [(0, 0)];
    private readonly Dictionary<string, (int Count, bool Images, int First)> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _closings = [];
    private bool _inAddress;

    /// <summary>Rewrites the source, which remembers where everything was, and gives what was lost.</summary>
    public ImmutableArray<RemovedMarkup> Translate()
    {
        var at = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            var isEscaped = tag.Syntax == TagSyntax.Shortcode && tag.Name.StartsWith("/*", StringComparison.Ordinal);
            if (tag.Start < at || (tag.InCode && !tag.IsRaw && !isEscaped))
                continue;
            _text.Append(_source, at, tag.Start - at);
            _inAddress = TagContext.IsInAddress(_source, tag.Start, at, _inAddress);
            _shifts.Add((_text.Length, tag.Start));
            at = tag.End;
            if (isEscaped)
                _text.Append(_source[tag.Start..at].Replace("/*", "", StringComparison.Ordinal).Replace("*/", "",
                    StringComparison.Ordinal));
            else
                Write(i, ref at);
            _shifts.Add((_text.Length, at));
        }
        _text.Append(_source, at, _source.Length - at);
        source.Replace(_text.ToString(), _shifts);
        return
        [
            .. _removed.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new RemovedMarkup(
                entry.Key, entry.Value.Count, entry.Value.Images, source.OriginalSpan(entry.Value.First, 2))),
        ];
    }

    private void Write(int index, ref int at)
    {
        var tag = tags[index];
        if (tag.Syntax == TagSyntax.Statement)
        {
            if (tag.Name != "comment")
                Count(tag, false);
            return;
        }
        if (tag.IsEnd)
        {
            if (_closings.TryGetValue(index, out var closing))
                CloseBlock(closing, at);
            else if (!tag.IsRaw && _partners[index] < 0)
                Count(tag, false);
            return;
        }
        var arguments = TagArguments.Of(_source, tag);
        if (_inAddress)
        {
            Address(tag, arguments);
            return;
        }
        var meaning = TagMeanings.Of(tag, arguments);
        switch (meaning)
        {
            case TagMeaning.Silent:
                break;
            case TagMeaning.Comment:
                at = _partners[index] >= 0 ? tags[_partners[index]].End : at;
                break;
            case TagMeaning.Code or TagMeaning.Note or TagMeaning.Details or TagMeaning.Quote
                when _partners[index] >= 0:
                OpenBlock(index, meaning, arguments, at);
                break;
            default:
                Inline(tag, meaning, arguments, ref at);
                break;
        }
    }

    private void Inline(TemplateTag tag, TagMeaning meaning, TagArguments arguments, ref int at)
    {
        var name = TagMeanings.NameOf(tag, arguments);
        var markdown = meaning switch
        {
            TagMeaning.Address => TagContext.LinkTo(tag, arguments),
            TagMeaning.Image => TagMarkdown.Image(arguments, IsInHtml()),
            TagMeaning.Media => TagMarkdown.Media(arguments),
            TagMeaning.Link => TagMarkdown.Link(name, arguments, LineIsEmpty() && IsLineEnd(at)),
            TagMeaning.Quote => TagMarkdown.Quote(arguments, LineIsEmpty()),
            _ => tag.Syntax == TagSyntax.Output ? TagContext.WebAddressOf(_source, tag)
                : TagMarkdown.AnyLink(arguments),
        };
        if (markdown is not null)
        {
            _text.Append(markdown);
            return;
        }
        // A component that only marks a place.
        if (tag.Syntax == TagSyntax.Component && arguments.Named("id") is { } id && AttributeValues.IsId(id))
        {
            _text.Append("<a id=\"").Append(id).Append("\"></a>");
            return;
        }
        // A name alone in pointed brackets was an address.
        if (_text.Length > 0 && _text[^1] == '<' && at < _source.Length && _source[at] == '>'
            && tag.Syntax != TagSyntax.Component)
        {
            _text.Length--;
            at++;
        }
        var isImage = meaning == TagMeaning.Image || arguments.Values.Any(TagMarkdown.IsImageFile);
        Count(tag, isImage);
        if (tag.Syntax != TagSyntax.Output && arguments.Named("caption", "text", "label", "title") is { } words)
            _text.Append(words.Replace('\n', ' '));
    }

    private void Address(TemplateTag tag, TagArguments arguments)
    {
        if (TagContext.AddressOf(_source, tag, arguments) is { } address)
        {
            var place = _source.IndexOf(address, tag.Start, tag.End - tag.Start, StringComparison.Ordinal);
            if (address.Length > 0 && place >= 0)
                _shifts.Add((_text.Length, place));
            _text.Append(TagMarkdown.Destination(address));
        }
        else
        {
            Count(tag, false);
            _text.Append(TagContext.IsLinkAttribute(_source, tag.Start) ? LinkTarget.UnknownScheme : "");
        }
    }

    private void OpenBlock(int index, TagMeaning meaning, TagArguments arguments, int at)
    {
        var tag = tags[index];
        var name = TagMeanings.NameOf(tag, arguments);
        var fence = ":::";
        var opening = meaning switch
        {
            TagMeaning.Note => TagMarkdown.Note(name, arguments),
            TagMeaning.Details => TagMarkdown.Details(arguments),
            TagMeaning.Quote => (":::quote " + string.Join(' ', arguments.Positional)).TrimEnd(),
            _ => "",
        };
        if (meaning == TagMeaning.Code)
        {
            fence = "```";
            while (_source.AsSpan(at, tags[_partners[index]].Start - at).Contains(fence, StringComparison.Ordinal))
                fence += '`';
            opening = fence + TagMarkdown.CodeLanguage(name, arguments);
        }
        var prefix = Prefix();
        BreakLine(prefix, "\n\n");
        _text.Append(opening);
        if (!TagContext.EndsLine(_source, at))
            _text.Append('\n').Append(prefix);
        _closings[_partners[index]] = fence;
    }

    private void CloseBlock(string fence, int at)
    {
        var prefix = Prefix();
        BreakLine(prefix, "\n");
        _text.Append(fence);
        if (!TagContext.EndsLine(_source, at))
            _text.Append("\n\n").Append(prefix);
    }

    private void BreakLine(string prefix, string lineEnd)
    {
        var line = LineStart();
        if (_text.Length > line + prefix.Length)
            _text.Append(lineEnd).Append(prefix);
    }

    private string Prefix()
    {
        var start = LineStart();
        var end = start;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '>')
            end++;
        return _text.ToString(start, end - start);
    }

    private bool IsLineEnd(int at)
    {
        while (at < _source.Length && _source[at] is ' ' or '\t')
            at++;
        return at == _source.Length || _source[at] == '\n';
    }

    // A block of HTML begins with a line that begins with an element of blocks, and ends with a blank line.
    private bool IsInHtml()
    {
        var text = _text.ToString();
        return HtmlBlock().IsMatch(text[(text.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..]);
    }

    [GeneratedRegex(
        @"^ {0,3}</?(?:figure|figcaption|div|p|section|article|aside|center|table|tr|td|th|ul|ol|li|details|blockquote|"
            + @"header|footer|main|dl|dt|dd)(?:[\s/>]|$)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlBlock();

    private bool LineIsEmpty() => LineStart() == _text.Length;

    private int LineStart()
    {
        var start = _text.Length;
        while (start > 0 && _text[start - 1] != '\n')
            start--;
        return start;
    }

    private void Count(TemplateTag tag, bool isImage)
    {
        var kind = tag.Kind.Length <= 60 ? tag.Kind : tag.Kind[..60] + "…";
        var known = _removed.TryGetValue(kind, out var counted);
        _removed[kind] = (counted.Count + 1, counted.Images || isImage, known ? counted.First : tag.Start);
    }
}

/// <summary>Finds which tag closes which.</summary>
internal static class TagPairs
{
    /// <summary>By index: the index of the tag that closes it, or that it closes; -1 when there is none.</summary>
    public static ImmutableArray<int> PartnersOf(List<TemplateTag> tags)
    {
        var partners = new int[tags.Count];
        Array.Fill(partners, -1);
        var open = new Dictionary<(TagSyntax, string), Stack<int>>();
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            if (tag.InCode || tag.Syntax is TagSyntax.Output or TagSyntax.Statement)
                continue;
            if (!open.TryGetValue((tag.Syntax, tag.Name), out var stack))
                open.Add((tag.Syntax, tag.Name), stack = new());
            if (!tag.IsEnd)
                stack.Push(i);
            else if (stack.TryPop(out var opening))
                (partners[opening], partners[i]) = (i, opening);
        }
        return [.. partners];
    }
}
