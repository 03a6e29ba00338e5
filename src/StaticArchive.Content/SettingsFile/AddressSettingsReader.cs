namespace StaticArchive.SettingsFile;

/// <summary>Reads what <c>archive.yml</c> says of addresses: patterns, and what of the host is not the
/// archive's.</summary>
internal sealed class AddressSettingsReader(YamlValueReader values)
{
    // How a map of patterns calls the one for all other folders.
    private static readonly ImmutableArray<string> Default = ["default", "/", "posts", "post"];

    /// <summary>The pattern of all stories, or of those whose folder has no pattern.</summary>
    public string? ReadPermalink(YamlNode? node)
    {
        if (node is not YamlMap map)
            return Pattern(node, "permalink");
        var key = Default.FirstOrDefault(name => map.Find(name) is not null);
        return key is null ? null : Pattern(map.Find(key), $"permalink.{key}");
    }

    /// <summary>The patterns by folder, the longest path first.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ReadFolderPermalinks(YamlNode? node) =>
        node is not YamlMap map
            ? []
            : [.. from entry in map.Entries
                  where !Default.Contains(entry.Key.Value)
                  let pattern = Pattern(entry.Value, $"permalink.{entry.Key.Value}")
                  where pattern is not null
                  let folder = entry.Key.Value.Trim('/')
                  orderby folder.Length descending, folder
                  select KeyValuePair.Create(folder, pattern)];

    public ImmutableArray<string> ReadElsewhere(YamlNode? node)
    {
        var prefixes = ImmutableArray.CreateBuilder<string>();
        foreach (var item in values.Scalars(node, "elsewhere"))
        {
            if (SitePath.Read(item.Value, out var fault) is not { } path || path == "/")
                values.Report(
                    item.Span,
                    $"'{YamlValueReader.Shown(item.Value)}' {(fault.Length > 0 ? fault : "is the whole site")}.",
                    "Write the first part of addresses, such as /docs/.");
            else
                prefixes.Add(path.TrimEnd('/') + "/");
        }
        return prefixes.DrainToImmutable();
    }

    private string? Pattern(YamlNode? node, string key)
    {
        if (values.Text(node, key) is not { } pattern)
            return null;
        if (PermalinkPattern.Parse(pattern, out var fault) is not null)
            return pattern;
        values.Report(
            node!.Span, $"The permalink '{YamlValueReader.Shown(pattern)}' {fault}.",
            "Write a pattern such as /:year/:month/:slug/.");
        return null;
    }
}

/// <summary>The address that a site is published at.</summary>
internal static class SiteAddress
{
    // Reserved for documentation and tests (RFC 2606, RFC 6761), or this machine.
    private static readonly ImmutableArray<string> ExampleNames = ["example.com", "example.net", "example.org"];

    /// <summary>The address with a slash at its end, and its host name in ASCII, as URIs have it.</summary>
    public static Uri Of(Uri address)
    {
        var path = address.AbsolutePath;
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        return new Uri($"{address.Scheme}://{address.IdnHost}{port}{path}{(path.EndsWith('/') ? "" : "/")}");
    }

    /// <summary>Whether a site can lie at the address: each part of its path is the name of a folder.</summary>
    public static bool IsUsable(Uri address) =>
        address is { Query: "", Fragment: "", UserInfo: "", AbsolutePath: var path } && (path == "/" || Uri
            .UnescapeDataString(path.EndsWith('/') ? path[1..^1] : path[1..]).Split('/')
            .All(folder => PathSegment.Fault(folder) is null));

    /// <summary>What is doubtful about an address that readers, feeds and search engines are given; or null.</summary>
    /// <param name="settings">Its archive. Where it says which host publishes it, an example is taken for a
    /// slip.</param>
    /// <param name="file">The settings file, in which it is found again.</param>
    public static Diagnostic? Check(ArchiveSettings settings, ReadOnlyMemory<byte> file)
    {
        var (address, isPublished) = (settings.BaseUrl, settings.Host != WebHost.Plain);
        var fault = address.IsLoopback ? "is this machine, which nobody else reaches"
            : IsBelow(address.IdnHost, ExampleNames) || (isPublished && IsBelow(address.IdnHost, ["example"]))
                ? "is an example"
            : isPublished && IsBelow(address.IdnHost, ["invalid", "test", "localhost"])
                ? "is a name that nobody can reach"
            : null;
        return fault is null ? null : new Diagnostic(
            HostRules.DoubtfulAddress, InputFolder.SettingsName, SpanIn(file),
            $"The address {address.AbsoluteUri} {fault}.");
    }

    private static TextSpan SpanIn(ReadOnlyMemory<byte> file) =>
        Utf8Text.Decode(file, InputFolder.SettingsName, []) is { } text
            ? YamlReader.ReadMap(text, InputFolder.SettingsName, 1, [])?.Find("baseUrl")?.Span ?? TextSpan.WholeFile
            : TextSpan.WholeFile;

    private static bool IsBelow(string host, ImmutableArray<string> names) =>
        names.Any(name => host.Equals(name, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
}
