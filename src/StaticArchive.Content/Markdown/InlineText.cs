using System.Text;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>The plain text of inline markup, for ids of headings and alternative texts of images.</summary>
internal static class InlineText
{
    public static void Append(ContainerInline container, StringBuilder text, int depth = 0)
    {
        if (depth > BodyPipeline.MaxNesting)
            return;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case ContainerInline inner:
                    Append(inner, text, depth + 1);
                    break;
            }
        }
    }
}
