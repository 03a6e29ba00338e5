namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>navigation</c> and <c>redirects</c> of the settings.</summary>
internal sealed class SiteLinkReader(YamlValueReader values)
{
    private static ImmutableArray<string> NavigationKeys { get; } = ["title", "url"];

    public ImmutableArray<NavigationItem> ReadNavigation(YamlNode? node)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var item in YamlValueReader.Items(node))
        {
            if (values.Map(item, "navigation") is not { } map)
                continue;
            SettingsKeys.Check(map, NavigationKeys, "navigation.", values);
            var title = values.Text(map.Find("title"), "navigation.title");
            var url = values.Text(map.Find("url"), "navigation.url");
            if (title is null || url is null)
                values.Report(
                    item.Span,
                    $"A navigation item needs a title and a url; '{(title is null ? "title" : "url")}' is missing.");
            else if (Target(url, map.Find("url")!) is { } target)
                items.Add(new NavigationItem(title, target) { Span = map.Find("url")!.Span });
        }
        return items.DrainToImmutable();
    }

    public ImmutableArray<RedirectSetting> ReadRedirects(YamlNode? node)
    {
        var redirects = ImmutableArray.CreateBuilder<RedirectSetting>();
        foreach (var (key, value) in values.Map(node, "redirects")?.Entries ?? [])
        {
            var from = SitePath.ReadClaim(key.Value, out var fault);
            if (from is null)
                values.Report(
                    key.Span, $"The redirect from '{YamlValueReader.Shown(key.Value)}' cannot be: it {fault}.",
                    "Write a path on this site, such as /old/page/.");
            if (values.Text(value, $"redirects.{key.Value}") is not { } text)
                values.Report(value.Span, $"The redirect from '{YamlValueReader.Shown(key.Value)}' leads nowhere.");
            else if (Target(text, value) is { } target && from is not null)
                redirects.Add(new(from, target, key.Span));
        }
        return redirects.DrainToImmutable();
    }

    // A path keeps its query and fragment as written; only what is before them must be a site path.
    private string? Target(string text, YamlNode node)
    {
        if (SitePath.IsWebAddress(text))
            return text;
        var end = text.AsSpan().IndexOfAny('?', '#');
        var fault = "";
        if (text[0] == '/' && !text.Any(char.IsControl)
            && SitePath.Read(end < 0 ? text : text[..end], out fault) is { } path)
            return end < 0 ? path : path + text[end..];
        values.Report(
            node.Span,
            $"'{YamlValueReader.Shown(text)}' "
                + $"{(fault.Length > 0 ? fault : "is neither a site path nor a web address")}.",
            "Write a site path such as /timeline/, or an address that begins with https://.");
        return null;
    }
}
