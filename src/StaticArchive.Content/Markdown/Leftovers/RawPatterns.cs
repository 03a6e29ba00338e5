using System.Buffers;
using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Leftovers;

/// <summary>One kind of Markdown that stayed text.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Sign">What every such text holds; a quick look.</param>
/// <param name="Expression">Finds it in the text of a block.</param>
/// <param name="Needle">What of it is looked for in the source.</param>
/// <param name="Message">The fault.</param>
/// <param name="Help">The fix.</param>
/// <param name="OfBlocks">Whether it is only one where a paragraph begins.</param>
internal sealed record RawPattern(
    Rule Rule,
    string Sign,
    Regex Expression,
    Func<Match, string> Needle,
    Func<Match, string> Message,
    Func<Match, string> Help,
    bool OfBlocks = false);

/// <summary>The kinds of Markdown that may stay text. Every repetition is bounded, so each is linear in the
/// block.</summary>
internal static partial class RawPatterns
{
    /// <summary>A text without any of these bytes has none.</summary>
    public static readonly SearchValues<byte> Signs = SearchValues.Create("[]*{#`~_"u8);

    public static readonly ImmutableArray<RawPattern> All =
    [
        new(BodyRules.UndefinedReference, "][", Reference(), ReferenceNeedle,
            match => $"'{Label(match)}' is not defined, so the brackets are shown",
            match => $"Add a line '[{Label(match)}]: https://…', or name a file of such lines "
                + "by 'definitions' in archive.yml."),
        new(BodyRules.UndefinedReference, "[^", Footnote(), match => match.Value,
            match => $"There is no note '{match.Value}', so the brackets are shown",
            match => $"Add a line '{match.Value}: …', or remove the reference."),
        new(BodyRules.BrokenLink, "]", WrongBrackets(), match => match.Groups["sign"].Value,
            match => $"'{Cut(match.Value)}' is not a link: other brackets belong around the address",
            match => $"Write '[{Cut(match.Groups["text"].Value)}]({Cut(match.Groups["url"].Value)})'."),
        new(BodyRules.BrokenLink, "] (", SpacedLink(), match => match.Groups["sign"].Value,
            match => $"'{Cut(match.Value)}' is not a link: a space is between the brackets",
            _ => "Remove the space between ']' and '('."),
        new(BodyRules.BrokenLink, "](", AddressWithSpace(), match => $"]({match.Groups["first"]} ",
            match => $"'{Cut(match.Value)}' is not a link: its address has a space",
            match => $"Write the address in pointed brackets, <{Cut(match.Groups["url"].Value)}>, "
                + "or each space as %20."),
        new(BodyRules.BrokenLink, "](", UnclosedLink(), match => "](" + match.Groups["url"].Value,
            match => $"'{Cut(match.Value)}' is not a link: its address is not closed",
            _ => "Close the address with ')'."),
        new(BodyRules.BrokenLink, "[[", WikiLink(), match => match.Value,
            match => $"'{Cut(match.Value)}' is a link of a wiki, which is shown as text",
            _ => "Write [text](file.md), or [text](xref:id)."),
        new(BodyRules.LeftoverMarkup, "**", Bold(), _ => "**",
            _ => "'**' is shown: it does not enclose words here",
            _ => "Put no space inside the stars: '**words**'; write \\*\\* for stars that are meant."),
        new(BodyRules.LeftoverMarkup, "**", OpenBold(), match => match.Value,
            _ => "'**' is shown: no second one closes it, or a space is in its way",
            _ => "Close it in the same paragraph, without a space inside the stars; "
                + "write \\*\\* for stars that are meant."),
        new(BodyRules.LeftoverMarkup, "{", Attributes(), match => match.Value,
            match => $"'{Cut(match.Value)}' is a list of attributes, which is shown as text here",
            _ => "Put it at the end of a heading, or remove it."),
        new(BodyRules.LeftoverMarkup, "[!", Alert(), match => match.Value,
            match => $"'{match.Value}' is shown: an alert begins a block quote",
            match => $"Write '> {match.Value}' on a line of its own and '> ' before the lines below."),
        new(BodyRules.HeadingWithoutSpace, "#", Heading(), match => match.Value,
            match => $"'{Cut(match.Value)}' is not a heading: a space is missing",
            _ => "Put a space behind the last '#'; write \\# for a sign that is meant.", OfBlocks: true),
        new(BodyRules.HeadingWithoutSpace, "#######", TooManySigns(), match => match.Value.TrimEnd(),
            _ => "A heading has six '#' at most, so this is text", _ => "Take some away.", OfBlocks: true),
        new(BodyRules.LeftoverMarkup, "`", Backtick(), match => match.Value,
            _ => "'`' is shown: no second one closes it",
            _ => "Close it in the same paragraph; write \\` for a sign that is meant."),
        new(BodyRules.LeftoverMarkup, "~~", Struck(), match => match.Value,
            _ => "'~~' is shown: it does not enclose words here",
            _ => "Put no space inside the signs: '~~words~~'; write \\~\\~ for signs that are meant."),
        new(BodyRules.LeftoverMarkup, "__", OpenUnderscores(), match => match.Value,
            _ => "'__' is shown: no second one closes it, or a space is in its way",
            _ => "Close it in the same paragraph, without a space inside the signs."),
        new(BodyRules.LeftoverMarkup, "[", CheckBox(), match => match.Value,
            match => $"'{match.Value.TrimEnd()}' is not a check box", _ => "Write '[ ]' or '[x]'.", OfBlocks: true),
    ];

    private static string Label(Match match) =>
        match.Groups["ref"].Length > 0 ? match.Groups["ref"].Value : match.Groups["text"].Value;

    // An empty second label says nothing of its place, so the end of the first does.
    private static string ReferenceNeedle(Match match)
    {
        var text = match.Groups["text"].Value;
        return match.Groups["ref"].Length > 0 ? $"][{match.Groups["ref"]}]"
            : text[(text.LastIndexOf(' ') + 1)..] + "][]";
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";

    [GeneratedRegex(@"\[(?<text>[^\[\]]{1,200})\]\[(?<ref>[^\[\]]{0,100})\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[\^[^\[\]]{1,60}\]")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"!?\[[^\[\]]{1,200}"
        + @"(?<sign>\] \((?:https?://|\.{0,2}/|[^()\s]{1,200}\.\p{L}{2,5}\)))[^()\s]{0,300}\)?")]
    private static partial Regex SpacedLink();

    // "[text]{https://…}", "[text]<https://…>" and "(text)[https://…]".
    [GeneratedRegex(@"\[(?<text>[^\[\]]{1,200})(?<sign>\][{<]?(?<url>https?://[^\s{}<>]{1,300}))[}>]?"
        + @"|\((?<text>[^()]{1,200})(?<sign>\)\[(?<url>(?:https?://|/)[^\s\[\]]{1,300}))\]")]
    private static partial Regex WrongBrackets();

    [GeneratedRegex(@"!?\[[^\[\]]{0,200}\]\((?<url>(?<first>[^()<>\s]{1,200}) [^()<>]{1,200})\)")]
    private static partial Regex AddressWithSpace();

    [GeneratedRegex(@"\[[^\[\]]{1,200}\]\((?<url>(?:https?://|\.{0,2}/)[^()\s]{1,300})(?=\s|$)(?! [^()]{0,300}\))")]
    private static partial Regex UnclosedLink();

    [GeneratedRegex(@"!?\[\[[^\[\]]{1,200}\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*])\*\*[^*]{1,300}\*\*(?!\*)")]
    private static partial Regex Bold();

    // Before or behind a word, as writers set it; "2**3" is code.
    [GeneratedRegex(@"(?<![\p{L}\p{N}*])\*\*\p{L}[^*]{0,10}(?=[^*]*$)|"
        + @"(?<=[^*]{2}[\p{L}.,:!?])\*\*(?![\p{L}\p{N}*])(?=[^*]*$)")]
    private static partial Regex OpenBold();

    [GeneratedRegex(@"\{:? ?[#.][\p{L}\p{N}][^{}]{0,100}\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alert();

    [GeneratedRegex(@"^(?:#{2,6}[^#\s!.,:;)]|#\p{Lu}(?=\p{Ll}{0,40} ))[^\s#]{0,60}(?=[^#]*$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^#{7,40}\s")]
    private static partial Regex TooManySigns();

    [GeneratedRegex(@"(?<![\p{L}\p{N}`'])`[\p{L}\p{N}][^\s`']{0,10}(?=[^`']*$)")]
    private static partial Regex Backtick();

    [GeneratedRegex(@"(?<![\p{L}\p{N}~])~~ ?[\p{L}\p{N}]{1,10}")]
    private static partial Regex Struck();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])__ ?\p{L}{1,10}(?=[^_]{0,300}(?:$|\s__))")]
    private static partial Regex OpenUnderscores();

    [GeneratedRegex(@"^\[(?:|\s*[xX]\s+|\s+[xX]\s*)\]\s")]
    private static partial Regex CheckBox();
}
