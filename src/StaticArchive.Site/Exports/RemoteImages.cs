using System.Text;

namespace StaticArchive.Exports;

/// <summary>Finds images of other hosts in a body.</summary>
internal static class RemoteImages
{
    /// <summary>The addresses in <c>src="http…"</c>, as they stand.</summary>
    public static List<string> In(ReadOnlySpan<byte> html)
    {
        var found = new List<string>();
        while (html.IndexOf(" src=\"http"u8) is >= 0 and var at)
        {
            html = html[(at + " src=\""u8.Length)..];
            var end = html.IndexOf((byte)'"');
            if (end < 0)
                break;
            found.Add(Encoding.UTF8.GetString(html[..end]));
            html = html[end..];
        }
        return found;
    }
}
