using System.Text;

namespace StaticArchive.Exports;

/// <summary>Netlify's <c>_redirects</c>: one a line, parted by spaces, which <see cref="SiteContext.Href"/> leaves in
/// no address.</summary>
internal static class RedirectTable
{
    public static ReadOnlyMemory<byte> Write(SiteContext site)
    {
        var table = new StringBuilder();
        foreach (var redirect in site.Plan.Redirects)
            table.Append(site.Href(redirect.From)).Append(' ').Append(site.Href(redirect.To)).Append(" 301\n");
        foreach (var address in site.Plan.Gone)
            table.Append(site.Href(address)).Append(' ').Append(site.Href(SitePaths.Gone)).Append(" 410\n");
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
