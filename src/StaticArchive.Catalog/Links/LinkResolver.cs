namespace StaticArchive.Catalog.Links;

/// <summary>Finds out what the slots of bodies mean. Immutable; used by all workers at once.</summary>
internal sealed class LinkResolver(ImmutableArray<Story> nodes, int storyCount, StoryDirectory directory,
    AssetDirectory assets)
{
    private const string IdScheme = "xref:";
    private const string HtmlEnding = ".html";
    private static readonly string[] PageEndings =
        [".md", ".mdx", ".markdown", "/index.md", "/_index.md", "/index.mdx"];

    /// <summary>Resolves the slots of one body; what leads nowhere goes to <paramref name="faults"/>.</summary>
    public ResolvedSlot[] Resolve(int node, LinkFaults faults)
    {
        var slots = nodes[node].Body.Slots;
        if (slots.IsEmpty)
            return [];
        var resolved = new ResolvedSlot[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            resolved[i] = slots[i].Kind switch
            {
                BodySlotKind.Image =>
                    new(FindImage(nodes[node], slots[i].Target, slots[i].Span, faults), StoryDirectory.Missing),
                BodySlotKind.Media => new(FindMedia(nodes[node], slots[i], faults), StoryDirectory.Missing),
                BodySlotKind.PlayerCaption or BodySlotKind.PlayerLabel or BodySlotKind.Embed or BodySlotKind.EmbedCopy
                    => new(slots[i].Target, StoryDirectory.Missing),
                BodySlotKind.Teaser => ResolveTeaser(node, slots[i], faults),
                BodySlotKind.Block or BodySlotKind.BlockStart or BodySlotKind.BlockBody or BodySlotKind.BlockEnd =>
                    new("", StoryDirectory.Missing),
                _ => ResolveLink(node, i, slots[i], faults),
            };
        }
        return resolved;
    }

    /// <summary>Where an image is: a site path, an http(s) address, or null with a finding.</summary>
    public string? FindImage(Story story, string source, TextSpan span, LinkFaults faults)
    {
        if (source.Contains("://", StringComparison.Ordinal))
            return source;
        if (FindAsset(story, source) is >= 0 and var found)
            return Used(found, faults);
        if (assets.FindAlike(AssetName(story, source)) is >= 0 and var alike)
            return Alike(story, source, alike, span, faults);
        faults.Dead.Add(Uncopied(AssetRules.MissingImage, story, source, span)
            ?? new(AssetRules.MissingImage, story.Path, span, AssetName(story, source),
                $"There is no image '{source}'.", NameSpace.Assets));
        return null;
    }

    // The element stays whatever is missing in it.
    private string FindMedia(Story story, BodySlot slot, LinkFaults faults)
    {
        if (FindAsset(story, slot.Target) is >= 0 and var found)
            return Used(found, faults) + slot.Suffix;
        if (assets.FindAlike(AssetName(story, slot.Target)) is >= 0 and var alike)
            return Alike(story, slot.Target, alike, slot.Span, faults) + slot.Suffix;
        faults.Dead.Add(Uncopied(AssetRules.MissingImage, story, slot.Target, slot.Span)
            ?? new(AssetRules.MissingImage, story.Path, slot.Span, AssetName(story, slot.Target),
            $"There is no file '{slot.Target}'.", NameSpace.Assets));
        return "/" + AssetName(story, slot.Target) + slot.Suffix;
    }

    private ResolvedSlot ResolveTeaser(int node, BodySlot slot, LinkFaults faults)
    {
        var found = directory.FindId(slot.Target);
        if (found == StoryDirectory.Missing)
            found = Find(nodes[node], slot.Target);
        if (found >= 0 && found < storyCount && found != node)
            return new(nodes[found].Url, found);
        if (found == StoryDirectory.Unreadable)
            return new(null, StoryDirectory.Missing);
        var story = nodes[node];
        faults.Dead.Add(found switch
        {
            StoryDirectory.Missing => new(LinkRules.DeadTeaser, story.Path, slot.Span, slot.Target,
                $"There is no story '{slot.Target}' to tease.", NameSpace.Ids),
            StoryDirectory.Unpublished => Unpublished(story, slot.Target, slot.Span),
            StoryDirectory.Ambiguous => DeadTarget.Ambiguous(LinkRules.DeadTeaser, story, slot.Target, slot.Span),
            _ => new(LinkRules.DeadTeaser, story.Path, slot.Span, slot.Target,
                found == node ? "A story cannot tease itself." : $"'{slot.Target}' is a page and not a story.", null),
        });
        return new(null, StoryDirectory.Missing);
    }

    private ResolvedSlot ResolveLink(int node, int slotIndex, BodySlot slot, LinkFaults faults)
    {
        var story = nodes[node];
        if (slot.Target.Length == 0)
            return new(SuffixFor(node, node, slot, faults), StoryDirectory.Missing);
        var found = Find(story, slot.Target);
        if (found >= 0)
        {
            if (IsOldAddress(slot.Target, nodes[found]))
                faults.Findings.Add(new Diagnostic(LinkRules.LinkToRedirect, story.Path, slot.Span,
                    $"'{slot.Target}' is an old address of '{nodes[found].Url}'."));
            return Landed(node, found, slot, faults);
        }
        if (found == StoryDirectory.Unreadable)
            return new(null, StoryDirectory.Missing);
        if (found == StoryDirectory.Unpublished)
            faults.Dead.Add(Unpublished(story, slot.Target, slot.Span));
        else if (found == StoryDirectory.Ambiguous)
            faults.Dead.Add(DeadTarget.Ambiguous(LinkRules.DeadLink, story, slot.Target, slot.Span));
        else if (FindAsset(story, slot.Target) is >= 0 and var asset)
            return new(Used(asset, faults) + slot.Suffix, StoryDirectory.Missing);
        else if (FindInAnyCase(story, slot.Target) is >= 0 and var other)
        {
            var url = slot.Target.StartsWith('/') || !IsMarkdown(slot.Target) ? nodes[other].Url : nodes[other].Path;
            faults.Findings.Add(WrongCase(story, slot.Target, url, slot.Span));
            return Landed(node, other, slot, faults);
        }
        else if (assets.FindAlike(AssetName(story, slot.Target)) is >= 0 and var alike)
            return new(Alike(story, slot.Target, alike, slot.Span, faults) + slot.Suffix, StoryDirectory.Missing);
        else if (Uncopied(LinkRules.DeadLink, story, slot.Target, slot.Span) is { } uncopied)
            faults.Dead.Add(uncopied);
        else if (
            GeneratedPath(story, slot.Target) is { } foreign
            && directory.OtherSites.AddressOf(foreign) is { } address)
        {
            return new(address + slot.Suffix, StoryDirectory.Missing);
        }
        else if (GeneratedPath(story, slot.Target) is { } path)
        {
            faults.Pending.Add(new(story.Path, path, slot.Span, node, slotIndex));
            return new(SitePath.Encode(path) + slot.Suffix, StoryDirectory.Missing);
        }
        else
        {
            faults.Dead.Add(Dead(story, slot));
            return new(WrittenAddress(story, slot), StoryDirectory.Missing);
        }
        return new(null, StoryDirectory.Missing);
    }

    // A dead link that is let pass keeps its address: a reader can say what is missing, and the host may have it yet.
    private static string? WrittenAddress(Story story, BodySlot slot) =>
        slot.Target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase)
            || FileNameOf(slot.Target) is not null ? null
        : slot.Target[0] == '/' ? slot.Target + slot.Suffix
        : SitePathJoin.Join(story.Url, slot.Target) is { } url ? url + slot.Suffix
        : null;

    private ResolvedSlot Landed(int node, int found, BodySlot slot, LinkFaults faults)
    {
        var href = nodes[found].Url + SuffixFor(node, found, slot, faults);
        return new(href, found < storyCount && found != node ? found : StoryDirectory.Missing);
    }

    private static Diagnostic WrongCase(Story story, string written, string spelt, TextSpan span) =>
        new(LinkRules.WrongCase, story.Path, span, $"'{written}' is spelt '{spelt}'.");

    private int FindInAnyCase(Story from, string target)
    {
        if (target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase))
            return StoryDirectory.Missing;
        if (target[0] == '/')
            return directory.FindUrlInAnyCase(target);
        if (SitePathJoin.Join(from.Path, target) is { } path
            && directory.FindPathInAnyCase(path) is >= 0 and var byPath)
            return byPath;
        return SitePathJoin.Join(from.Url, target) is { } url ? directory.FindUrlInAnyCase(url)
            : StoryDirectory.Missing;
    }

    // Every other name that finds a story (its file, id, address) does not redirect.
    private static bool IsOldAddress(string target, Story found) =>
        !found.RedirectFrom.IsEmpty && target[0] == '/'
            && found.RedirectFrom.Any(old => old.Target.TrimEnd('/') == target.TrimEnd('/'));

    private int Find(Story from, string target)
    {
        if (target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase))
            return directory.FindId(target[IdScheme.Length..]);
        if (FileNameOf(target) is { } file)
            return FindFile(from, file);
        if (target[0] == '/')
            return FindAddress(target);
        if (SitePathJoin.Join(from.Path, target) is { } path
            && FindPath(path) is var byPath and not StoryDirectory.Missing)
            return byPath;
        return SitePathJoin.Join(from.Url, target) is { } url ? FindAddress(url) : StoryDirectory.Missing;
    }

    // The file that another generator's tag names, or Zola's "@/".
    private static string? FileNameOf(string target) =>
        target.StartsWith(LinkTarget.FileScheme, StringComparison.OrdinalIgnoreCase)
            ? target[LinkTarget.FileScheme.Length..]
        : target.StartsWith("@/", StringComparison.Ordinal) ? target[1..]
        : null;

    // Beside the story, then from the root, then by name alone wherever it is; in the story's language where there are
    // several.
    private int FindFile(Story from, string file)
    {
        var found = StoryDirectory.Missing;
        if (file.Length > 0 && file[0] != '/' && SitePathJoin.Join(from.Path, file) is { } beside)
            found = FindPath(beside);
        if (found == StoryDirectory.Missing)
            found = FindPath(file.Trim('/'));
        if (found != StoryDirectory.Missing)
            return found;
        var named = directory.FindName(file).ToArray();
        if (named.Length > 1)
            named = [.. named.Where(node => node >= 0 && nodes[node].Language == from.Language)];
        return named.Length == 1 ? named[0]
            : named.Length > 1 ? StoryDirectory.Ambiguous
            : FindAddress("/" + file.Trim('/') + "/");
    }

    // A file may be named without its ending, by that of the page made from it, or by its folder.
    private int FindPath(string path)
    {
        var found = directory.FindPath(path);
        if (found != StoryDirectory.Missing)
            return found;
        path = WithoutEnding(path.TrimEnd('/'));
        foreach (var ending in PageEndings)
        {
            found = directory.FindPath(path + ending);
            if (found != StoryDirectory.Missing)
                return found;
        }
        return StoryDirectory.Missing;
    }

    // The address as it is, as a file of the input, with and without ".html", and as its letters are spelt in default
    // slugs.
    private int FindAddress(string url)
    {
        var found = directory.FindUrl(url);
        if (found == StoryDirectory.Missing && IsMarkdown(url))
            found = FindPath(url[1..]);
        if (found == StoryDirectory.Missing && url.EndsWith(HtmlEnding, StringComparison.OrdinalIgnoreCase))
            found = directory.FindUrl(url[..^HtmlEnding.Length]);
        else if (found == StoryDirectory.Missing && !url.EndsWith('/'))
            found = directory.FindUrl(url + HtmlEnding);
        // The file's path from the root is its address in many generators.
        if (found == StoryDirectory.Missing && url.Length > 1)
            found = FindPath(url.Trim('/'));
        if (found != StoryDirectory.Missing || Ascii.IsValid(url))
            return found;
        return directory.FindUrl(string.Join('/',
            url.Split('/').Select(part => Ascii.IsValid(part) ? part : Slug.FromName(part))));
    }

    private static string WithoutEnding(string path)
    {
        foreach (var ending in PageEndings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return path[..^ending.Length];
        }
        return path.EndsWith(HtmlEnding, StringComparison.OrdinalIgnoreCase) ? path[..^HtmlEnding.Length] : path;
    }

    // The address of a file, as addresses write it, so that '#' or '?' in its name ends nothing.
    private string Used(int asset, LinkFaults faults)
    {
        faults.Assets.Add(asset);
        return "/" + SitePath.Encode(assets[asset].Path);
    }

    private string Alike(Story story, string written, int asset, TextSpan span, LinkFaults faults)
    {
        var spelt = assets[asset].Path;
        var hidden = PathSegment.HiddenIn(spelt) ?? PathSegment.HiddenIn(written);
        faults.Findings.Add(hidden is null
            ? WrongCase(story, written, spelt, span)
            : new(LinkRules.WrongCase, story.Path, span,
                $"'{written}' is spelt with {hidden} in one place only: the name of the file, or here.",
                "Rename the file."));
        return Used(asset, faults);
    }

    // What is there, and not published, is another fault than what is not there.
    private DeadTarget? Uncopied(Rule rule, Story story, string target, TextSpan span)
    {
        var name = AssetName(story, target);
        var fault = assets.FaultOf(name)
            ?? (name.Split('/').FirstOrDefault(segment => segment.StartsWith('_')) is { } hidden
                ? $"Names that begin with '_', such as '{hidden}', are left out of the site." : null);
        return fault is null ? null
            : new(rule, story.Path, span, target, $"'{target}' is not published. {fault}", null);
    }

    // Beside the story, or in the folder of the story's name, where Hexo keeps what belongs to a post.
    private int FindAsset(Story story, string target)
    {
        var beside = assets.Find(AssetName(story, target));
        if (beside < 0 && target.Length > 0)
            beside = assets.FindInStatic(story.Path, target);
        return beside >= 0 || target.StartsWith('/') || FileNameOf(target) is not null
            || SitePathJoin.Join(WithoutEnding(story.Path) + "/", target) is not { } within
            ? beside : assets.Find(within);
    }

    private static string AssetName(Story from, string target) =>
        FileNameOf(target) is { } file ? file.TrimStart('/')
        : target.StartsWith('/') ? target[1..] : SitePathJoin.Join(from.Path, target) ?? target;

    // Only an address can be that of a generated page: an id or a Markdown file is a story or nothing.
    private static string? GeneratedPath(Story from, string target) =>
        target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase) || FileNameOf(target) is not null
            || IsMarkdown(target) ? null
        : target[0] == '/' ? target
        : SitePathJoin.Join(from.Url, target);

    private static bool IsMarkdown(string target) =>
        target.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || target.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)
        || target.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    // The slot's query and fragment, the fragment as the page has it; without the fragment where the page has no such
    // id.
    private string SuffixFor(int node, int target, BodySlot slot, LinkFaults faults)
    {
        var fragment = FragmentOf(slot.Suffix);
        if (fragment.Length == 0 || fragment.Equals("top", StringComparison.OrdinalIgnoreCase))
            return slot.Suffix;
        var sign = slot.Suffix.IndexOf('#', StringComparison.Ordinal);
        var fragments = nodes[target].Body.Fragments;
        if (fragments.Contains(fragment))
            return slot.Suffix;
        if (FragmentFinder.Find(fragments, fragment) is { } id)
            return string.Concat(slot.Suffix.AsSpan(0, sign + 1), id);
        var where = target == node ? "This page" : $"'{nodes[target].Url}'";
        var rule = target == node ? LinkRules.DeadOwnFragment : LinkRules.DeadFragment;
        faults.Findings.Add(new Diagnostic(rule, nodes[node].Path, slot.Span,
            $"{where} has no element with the id '{fragment}'.", NearestName.DidYouMean(fragment, fragments)));
        return target == node ? slot.Suffix : slot.Suffix[..sign];
    }

    // What follows ":~:" is words for the browser to look for (a text fragment), and no id.
    private static string FragmentOf(string suffix)
    {
        var sign = suffix.IndexOf('#', StringComparison.Ordinal);
        if (sign < 0)
            return "";
        var directive = suffix.IndexOf(":~:", sign, StringComparison.Ordinal);
        return Uri.UnescapeDataString(suffix[(sign + 1)..(directive < 0 ? suffix.Length : directive)]);
    }

    private static DeadTarget Unpublished(Story story, string target, TextSpan span) =>
        new(LinkRules.LinkToUnpublished, story.Path, span, target, $"'{target}' is a draft or excluded.", null);

    private static DeadTarget Dead(Story story, BodySlot slot)
    {
        if (slot.Target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase))
        {
            var id = slot.Target[IdScheme.Length..];
            return new(LinkRules.DeadLink, story.Path, slot.Span, id, $"There is no story with the id '{id}'.",
                NameSpace.Ids);
        }
        var path = FileNameOf(slot.Target) ?? SitePathJoin.Join(story.Path, slot.Target);
        return path is null
            ? new(LinkRules.DeadLink, story.Path, slot.Span, slot.Target, $"'{slot.Target}' leads out of the archive.",
                null)
            : new(LinkRules.DeadLink, story.Path, slot.Span, path, $"There is no file '{path}'.", NameSpace.Paths);
    }
}
