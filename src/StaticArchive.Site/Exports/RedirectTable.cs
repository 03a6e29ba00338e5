using System.Text;

namespace StaticArchive.Exports;

/// <summary><c>_redirects</c>, which Netlify, Cloudflare Pages and others read: one a line, parted by spaces, which
/// <see cref="SiteContext.Href"/> leaves in no address.</summary>
internal static class RedirectTable
{
    public static ReadOnlyMemory<byte> Write(SiteContext site)
    {
        var host = site.Settings.Host;
        // A page stands at every old address for those who do not read the table, and would hide the rule.
        var force = host.Name == WebHost.Netlify.Name ? "!" : "";
        var table = new StringBuilder();
        if (host.ServesRoot && site.BasePath.Length > 0)
            table.Append("/ ").Append(site.Href("/")).Append(" 302\n");
        foreach (var redirect in site.Plan.Redirects.Take(host.MaxRedirects ?? int.MaxValue))
            table.Append(site.Href(redirect.From)).Append(' ').Append(site.Href(redirect.To))
                .Append(" 301").Append(force).Append('\n');
        // For Cloudflare, such a line is a fault.
        foreach (var address in host.Name == WebHost.Cloudflare.Name ? [] : site.Plan.Gone)
            table.Append(site.Href(address)).Append(' ').Append(site.Href(SitePaths.Gone))
                .Append(" 410").Append(force).Append('\n');
        foreach (var line in site.Settings.HostTables.Redirects)
            table.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
