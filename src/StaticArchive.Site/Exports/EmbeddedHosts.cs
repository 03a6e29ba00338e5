using System.Text;

namespace StaticArchive.Exports;

/// <summary>The other hosts that bodies show something of, by what they show, each as a policy names it.</summary>
internal sealed class EmbeddedHosts
{
    /// <summary>Beyond this many hosts the header would be longer than servers like.</summary>
    public const int UsualMax = 40;

    private readonly int _max;
    private readonly SortedSet<string> _images = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _media = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _frames = new(StringComparer.Ordinal);

    private EmbeddedHosts(int max) => _max = max;

    public string Images => Listed(_images);

    public string Media => Listed(_media);

    public string Frames => Listed(_frames);

    /// <summary>All hosts.</summary>
    /// <param name="archive">Whose texts are looked at.</param>
    /// <param name="max">With more of a kind, any host is let in over https.</param>
    public static EmbeddedHosts Of(Archive archive, int max = UsualMax)
    {
        var hosts = new EmbeddedHosts(max);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            Add(hosts._images, archive.Images[node]);
            hosts.AddBody(archive.Node(node).Body.Html.Span);
        }
        return hosts;
    }

    private void AddBody(ReadOnlySpan<byte> html)
    {
        // Only what is trusted can have more than images, but a host too many in a list does no harm.
        for (var at = html.IndexOf("=\"http"u8); at >= 0;)
        {
            var value = html[(at + 2)..];
            var end = value.IndexOf((byte)'"');
            if (end < 0)
                return;
            var name = html[(html[..at].LastIndexOf((byte)' ') + 1)..at];
            var tag = html[(html[..at].LastIndexOf((byte)'<') + 1)..at];
            if (Set(tag, name) is { } hosts)
                Add(hosts, Encoding.UTF8.GetString(value[..end]));
            html = value[end..];
            at = html.IndexOf("=\"http"u8);
        }
    }

    private SortedSet<string>? Set(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        name.SequenceEqual("poster"u8) || name.SequenceEqual("srcset"u8) ? _images
        : !name.SequenceEqual("src"u8) ? null
        : tag.StartsWith("iframe"u8) ? _frames
        : tag.StartsWith("video"u8)
        || tag.StartsWith("audio"u8)
        || tag.StartsWith("source"u8)
        || tag.StartsWith("track"u8)
            ? _media
        : _images;

    // In ASCII: a browser drops the whole list for one name that is not.
    private static void Add(SortedSet<string> hosts, string? address)
    {
        if (
            address is null
            || !Uri.TryCreate(address.Split(' ')[0], UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"))
            return;
        var host = $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
        if (
            host.All(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ':' or '/' or '[' or ']' or '_'))
            hosts.Add(host);
        else
            hosts.Add($"{uri.Scheme}:");
    }

    private string Listed(SortedSet<string> hosts) =>
        hosts.Count == 0 ? "" : hosts.Count > _max ? " https:" : " " + string.Join(' ', hosts);
}
