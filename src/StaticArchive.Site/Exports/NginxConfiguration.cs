namespace StaticArchive.Exports;

/// <summary><c>_nginx.conf</c>, which a <c>server</c> block of nginx includes: headers, error pages, redirects,
/// withdrawn pages. All lie within one location, so that a server that shows other things beside the site keeps its own
/// rules.</summary>
internal static class NginxConfiguration
{
    public static ReadOnlyMemory<byte> Write(SitePlan site)
    {
        var path = site.BasePath;
        var text = new StringBuilder(
            $$"""
            # Made by static-archive. In the server block of the site:
            #   root /srv/archive/output;
            #   include /srv/archive/output/_nginx.conf;
            location = /_nginx.conf { return 404; }
            location ^~ /.static-archive/ { return 404; }

            """.ReplaceLineEndings("\n"));
        if (path.Length > 0)
            text.Append("location = ").Append(Quoted(Decoded(path)))
                .Append(" { absolute_redirect off; return 301 ").Append(Quoted(Target(path + "/"))).Append("; }\n");
        text.Append("location ").Append(path.Length > 0 ? "^~ " : "").Append(Quoted(Decoded(path) + "/")).Append(" {\n")
            .Append("  index index.html;\n  charset utf-8;\n  absolute_redirect off;\n");
        text.Append("  charset_types text/css text/plain text/xml text/vtt text/javascript ")
            .Append("application/javascript application/json application/xml image/svg+xml;\n");
        text.Append("  error_page 404 ").Append(Quoted(Target(path + "/404.html"))).Append(";\n");
        text.Append("  error_page 410 ").Append(Quoted(Target(path + SitePaths.Gone))).Append(";\n");
        AppendRules(text, HeaderRule.Of(site).AsSpan());
        // nginx does not start where two locations are the same.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var redirect in site.Redirects)
        {
            var answer = "301 " + Quoted(Target(site.Href(redirect.To)));
            AppendAddress(text, path, redirect.From, answer, seen);
        }
        foreach (var address in site.Gone)
            AppendAddress(text, path, address, "410", seen);
        return Encoding.UTF8.GetBytes(text.Append("}\n").ToString());
    }

    // A location that adds a header loses those of the block around it, so each repeats them.
    private static void AppendRules(StringBuilder text, ReadOnlySpan<HeaderRule> rules)
    {
        AppendHeaders(text, "  ", rules[0]);
        foreach (var rule in rules[1..])
        {
            text.Append("  location ").Append(rule.IsPrefix ? "^~ " : "= ")
                .Append(Quoted(Decoded(rule.Path))).Append(" {\n");
            AppendHeaders(text, "    ", rules[0]);
            AppendHeaders(text, "    ", rule);
            text.Append("  }\n");
        }
    }

    private static void AppendHeaders(StringBuilder text, string indent, HeaderRule rule)
    {
        foreach (var (name, value) in rule.Headers)
            text.Append(indent).Append("add_header ").Append(name).Append(' ').Append(Quoted(value))
                .Append(" always;\n");
    }

    // With and without the last slash, as a folder has it.
    private static void AppendAddress(
        StringBuilder text, string path, string address, string answer, HashSet<string> seen)
    {
        var decoded = Decoded(path) + Uri.UnescapeDataString(address);
        string[] forms = decoded.EndsWith('/') ? [decoded, decoded[..^1]]
            : Path.GetExtension(decoded).Length > 0 ? [decoded] : [decoded, decoded + "/"];
        foreach (var form in forms.Where(form => form.Length > path.Length && seen.Add(form)))
            text.Append("  location = ").Append(Quoted(form)).Append(" { return ").Append(answer).Append("; }\n");
    }

    private static string Decoded(string path) => Uri.UnescapeDataString(path);

    // A dollar would begin a variable.
    private static string Target(string address) => address.Replace("$", "%24", StringComparison.Ordinal);

    private static string Quoted(string text) =>
        '"'
        + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        + '"';
}
