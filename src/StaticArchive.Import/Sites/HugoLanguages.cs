using System.Collections.Immutable;

namespace StaticArchive.Import.Sites;

/// <summary>Finds the folders of a Hugo site's languages.</summary>
internal static class HugoLanguages
{
    /// <summary>
    /// The content folder, and below it the folders of the languages; the single empty name where they share it.
    /// </summary>
    public static (string Content, ImmutableArray<string> Folders) Folders(
        OldSiteFolder site, SiteConfig config, SiteConfig? own, string language, string content, List<string> notes)
    {
        var named = own?.Text("contentDir") ?? config.Text($"languages.{language}.contentDir") ?? content;
        named = site.HasFolder(named) ? named.Trim('/') : content;
        if (named == content)
            return (content, [""]);
        var parent = Path.GetDirectoryName(named)!.Replace('\\', '/');
        var first = Path.GetFileName(named);
        if (parent.Length == 0 || LanguageTag.Read(first) is null)
        {
            notes.Add($"the other languages: {named} is read, and each of the others needs settings of its own");
            return (named, [""]);
        }
        // The others are beside it, each named by its code.
        var codes = site.Files.Where(file => file.StartsWith(parent + "/", StringComparison.Ordinal))
            .Select(file => file[(parent.Length + 1)..].Split('/')).Where(parts => parts.Length > 1)
            .Select(parts => parts[0]).Distinct()
            .Where(name => name != first && name.Length is >= 2 and <= 7 && LanguageTag.Read(name) is not null);
        return (parent, [first, .. codes.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The places of stories and pages: translations are where the first language has its stories.</summary>
    public static (ImmutableArray<string> Content, ImmutableArray<string> Pages) Places(
        OldSiteFolder site, string content, ImmutableArray<string> folders)
    {
        var (stories, pages) = PostFolders.Places(site, $"{content}/{folders[0]}");
        if (stories.IsEmpty)
            return (folders, []);
        var places = folders.SelectMany(folder => stories.Select(place => $"{folder}/{place}"))
            .Where(place => site.HasFolder($"{content}/{place}"));
        return ([.. places], pages.IsEmpty ? [] : folders);
    }
}
