namespace StaticArchive.Catalog.Assets;

/// <summary>Finds files that something refers to elsewhere than in links and images of Markdown: settings, theme, extra
/// keys, trusted HTML.</summary>
internal static class AssetMentions
{
    /// <summary>Marks what the settings and the theme lead to.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="themePaths">Site paths that templates and style sheets hold.</param>
    /// <param name="assets">All files.</param>
    /// <param name="used">By index: set where something refers to it.</param>
    public static void OfSite(
        ArchiveSettings settings, IEnumerable<string> themePaths, AssetDirectory assets, bool[] used)
    {
        var targets = settings
            .Navigation.Select(item => item.Url)
            .Concat(settings.Redirects.Select(redirect => redirect.To))
            .Concat(themePaths);
        foreach (var target in targets)
            Mark("", target, assets, used);
    }

    /// <summary>Marks what stories, pages and introductions lead to by keys of the theme's own and by trusted
    /// HTML.</summary>
    public static void OfStories(ImmutableArray<Story> nodes, HtmlPolicy policy, AssetDirectory assets, bool[] used)
    {
        foreach (var node in nodes)
        {
            if (node.Extra is { } extra)
                OfYaml(node.Path, extra, assets, used);
            if (policy == HtmlPolicy.Trust)
                OfHtml(node, assets, used);
        }
    }

    /// <summary>Paths of the files that stories which are not published lead to.</summary>
    public static HashSet<string> OfUnpublished(ImmutableArray<Story> stories)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var targets = story.Body.Slots.Select(slot => slot.Target);
            foreach (var target in story.Image is { } image ? targets.Append(image.Source) : targets)
                paths.Add(ComposedText.Of(NameOf(story.Path, target)));
        }
        return paths;
    }

    private static void OfYaml(string path, YamlNode node, AssetDirectory assets, bool[] used)
    {
        if (node is YamlScalar scalar)
            Mark(path, scalar.Value, assets, used);
        foreach (var item in node is YamlList list ? list.Items : [])
            OfYaml(path, item, assets, used);
        foreach (var (_, value) in node is YamlMap map ? map.Entries : [])
            OfYaml(path, value, assets, used);
    }

    // Values of attributes: src, href, poster, srcset, whatever it is that holds an address.
    private static void OfHtml(Story node, AssetDirectory assets, bool[] used)
    {
        var html = Encoding.UTF8.GetString(node.Body.Html.Span);
        for (
            var at = html.IndexOf("=\"", StringComparison.Ordinal);
            at >= 0;
            at = html.IndexOf("=\"", at + 2, StringComparison.Ordinal))
        {
            var end = html.IndexOf('"', at + 2);
            if (end < 0)
                return;
            foreach (var word in html[(at + 2)..end].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                Mark(node.Path, word.Replace("&amp;", "&", StringComparison.Ordinal), assets, used);
        }
    }

    private static void Mark(string from, string target, AssetDirectory assets, bool[] used)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? target : target[..end]);
        if (path.Length > 0 && assets.Find(NameOf(from, path)) is >= 0 and var found)
            used[found] = true;
    }

    private static string NameOf(string from, string target) =>
        target.StartsWith('/') ? target[1..] : SitePathJoin.Join(from, target) ?? target;
}
