using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>
/// Who is quoted, and in which language, as a block quote says it: a last paragraph that begins with a dash names the
/// speaker, and behind the first comma the role; <c>{lang=nl}</c> at the end of either names the language.
/// </summary>
/// <param name="Attribution">The paragraph that names the speaker, its dash taken off; null when none does.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
internal readonly record struct Quotation(ParagraphBlock? Attribution, string? Language)
{
    private const string LanguageMark = "{lang=";

    /// <summary>Reads the block, and takes dash and language mark out of its text.</summary>
    public static Quotation Take(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote.LastChild is not ParagraphBlock last)
            return default;
        var language = TakeLanguage(last);
        if (quote.Count == 1 || !TakeDash(last))
            return new(null, language);
        if (language is null && quote[^2] is ParagraphBlock text)
            language = TakeLanguage(text);
        return new(last, language);
    }

    private static bool TakeDash(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline { IsFirstCharacterEscaped: false } literal)
            return false;
        var text = literal.Content;
        if (text.CurrentChar is '—' or '–' or '―')
            text.SkipChar();
        else if (text.CurrentChar == '-' && text.PeekChar() == '-')
        {
            while (text.CurrentChar == '-')
                text.SkipChar();
        }
        else
            return false;
        text.TrimStart();
        // A dash alone names nobody, unless a link or emphasis follows.
        if (text.IsEmpty && literal.NextSibling is null)
            return false;
        literal.Content = text;
        return true;
    }

    private static string? TakeLanguage(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.LastChild is not LiteralInline literal)
            return null;
        var text = literal.Content.AsSpan().TrimEnd();
        var mark = text.LastIndexOf(LanguageMark, StringComparison.Ordinal);
        if (mark < 0 || text[^1] != '}')
            return null;
        var tag = text[(mark + LanguageMark.Length)..^1];
        if (!AttributeValues.IsLanguage(tag))
            return null;
        var before = text[..mark].TrimEnd();
        literal.Content = new StringSlice(literal.Content.Text, literal.Content.Start,
            literal.Content.Start + before.Length - 1);
        return tag.ToString();
    }
}
