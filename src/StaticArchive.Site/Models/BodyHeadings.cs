using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace StaticArchive.Models;

/// <summary>Finds the headings in the HTML of a body, which its writer has made well-formed.</summary>
internal static class BodyHeadings
{
    /// <summary>Title and fragment of each heading of the second level that has an id.</summary>
    public static ImmutableArray<LinkModel> Of(ReadOnlySpan<byte> html)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>();
        while (html.IndexOf("<h2 id=\""u8) is >= 0 and var start)
        {
            html = html[(start + "<h2 id=\""u8.Length)..];
            var quote = html.IndexOf((byte)'"');
            var end = html.IndexOf("</h2>"u8);
            if (quote < 0 || end < quote)
                break;
            var text = html[quote..end];
            var title = WebUtility.HtmlDecode(WithoutTags(text[(text.IndexOf((byte)'>') + 1)..])).Trim();
            if (title.Length > 0)
                links.Add(new LinkModel(title, "#" + WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[..quote]))));
            html = html[end..];
        }
        return links.DrainToImmutable();
    }

    private static string WithoutTags(ReadOnlySpan<byte> html)
    {
        var text = new StringBuilder();
        while (html.IndexOf((byte)'<') is >= 0 and var tag)
        {
            text.Append(Encoding.UTF8.GetString(html[..tag]));
            var end = html.IndexOf((byte)'>');
            html = end < 0 ? [] : html[(end + 1)..];
        }
        return text.Append(Encoding.UTF8.GetString(html)).ToString();
    }
}
