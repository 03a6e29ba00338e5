using System.Text;

namespace StaticArchive.Exports;

/// <summary><c>_headers</c>, which Netlify, Cloudflare Pages and others read.</summary>
internal static class HeaderTable
{
    public static ReadOnlyMemory<byte> Write(SiteContext site)
    {
        var table = new StringBuilder();
        foreach (var rule in HeaderRule.Of(site))
        {
            table.Append(rule.Path).Append(rule.IsPrefix ? "*\n" : "\n");
            foreach (var (name, value) in rule.Headers)
                table.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
        foreach (var line in site.Settings.HostTables.Headers)
            table.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
