using System.Text.Json;

namespace StaticArchive.Exports;

/// <summary><c>_s3-website.json</c>, the website configuration of a bucket. A rule applies to all keys with a
/// prefix, so an old address gets one only where nothing of the site lies below it. At the others, and beyond the
/// limit, pages lead on.</summary>
internal static class S3Website
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(SitePlan site) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        WriteOne(json, "IndexDocument", "Suffix", "index.html");
        WriteOne(json, "ErrorDocument", "Key", "404.html");
        WriteRules(json, site);
        json.WriteEndObject();
    }, Options);

    private static void WriteRules(Utf8JsonWriter json, SitePlan site)
    {
        var files = site.Addresses.Files.Order(StringComparer.Ordinal).ToArray();
        var rules = site.Redirects.Select(redirect => (Key: KeyOf(redirect), redirect.To))
            .Where(rule => !rule.To.AsSpan().ContainsAny('?', '#') && IsAlone(files, rule.Key))
            .Take(site.Settings.Host.MaxRedirects ?? 0)
            .ToArray();
        if (rules.Length == 0)
            return;
        var folder = Uri.UnescapeDataString(site.BasePath.TrimStart('/'));
        if (folder.Length > 0)
            folder += "/";
        json.WriteStartArray("RoutingRules");
        foreach (var (key, to) in rules)
        {
            json.WriteStartObject();
            WriteOne(json, "Condition", "KeyPrefixEquals", folder + key);
            json.WriteStartObject("Redirect");
            WriteTarget(json, folder, to);
            json.WriteString("HttpRedirectCode", "301");
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, string folder, string to)
    {
        if (to.StartsWith('/'))
        {
            json.WriteString("ReplaceKeyWith", folder + Uri.UnescapeDataString(to[1..]));
            return;
        }
        var target = new Uri(to);
        json.WriteString("HostName", target.Authority);
        json.WriteString("Protocol", target.Scheme);
        json.WriteString("ReplaceKeyWith", target.AbsolutePath[1..]);
    }

    private static void WriteOne(Utf8JsonWriter json, string name, string key, string value)
    {
        json.WriteStartObject(name);
        json.WriteString(key, value);
        json.WriteEndObject();
    }

    // The folder of the page at the old address, or the page.
    private static string KeyOf(SiteRedirect redirect) => RedirectCollector.FileOf(redirect.From)[1..];

    // The page at the old address is the only file whose path begins so.
    private static bool IsAlone(string[] files, string key)
    {
        var at = Array.BinarySearch(files, key, StringComparer.Ordinal);
        var first = at < 0 ? ~at : at;
        return first + 1 >= files.Length || !files[first + 1].StartsWith(key, StringComparison.Ordinal);
    }
}
