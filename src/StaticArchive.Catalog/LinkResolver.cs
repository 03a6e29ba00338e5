using System.Collections.Immutable;

namespace StaticArchive.Catalog;

/// <summary>Finds out what the slots of bodies mean. Immutable; used by all workers at once.</summary>
internal sealed class LinkResolver(ImmutableArray<Story> nodes, int storyCount, StoryDirectory directory, AssetDirectory assets)
{
    private const string IdScheme = "xref:";

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
                BodySlotKind.Image => new(FindImage(nodes[node], slots[i].Target, slots[i].Span, faults), StoryDirectory.Missing),
                BodySlotKind.Teaser => ResolveTeaser(node, slots[i], faults),
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
        if (FindAsset(story, source) is { } path)
        {
            if (assets.IsLarge(path[1..]))
                faults.Findings.Add(new Diagnostic(AssetRules.ImageTooLarge, story.Path, span, $"The image '{source}' has more than {AssetDirectory.LargeImage / 1_048_576} MB."));
            return path;
        }
        if (assets.InAnyCase(AssetName(story, source)) is { } spelt)
        {
            faults.Findings.Add(WrongCase(story, source, spelt, span));
            return "/" + spelt;
        }
        faults.Dead.Add(new(AssetRules.MissingImage, story.Path, span, AssetName(story, source),
            $"There is no image '{source}'.", NameSpace.Assets));
        return null;
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
            return new(CheckFragment(node, node, slot, faults) ? slot.Suffix : null, StoryDirectory.Missing);
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
        else if (FindAsset(story, slot.Target) is { } asset)
            return new(asset + slot.Suffix, StoryDirectory.Missing);
        else if (FindInAnyCase(story, slot.Target) is >= 0 and var other)
        {
            var url = slot.Target.StartsWith('/') || !IsMarkdown(slot.Target) ? nodes[other].Url : nodes[other].Path;
            faults.Findings.Add(WrongCase(story, slot.Target, url, slot.Span));
            return Landed(node, other, slot, faults);
        }
        else if (assets.InAnyCase(AssetName(story, slot.Target)) is { } spelt)
        {
            faults.Findings.Add(WrongCase(story, slot.Target, spelt, slot.Span));
            return new("/" + spelt + slot.Suffix, StoryDirectory.Missing);
        }
        else if (GeneratedPath(story, slot.Target) is { } path)
        {
            faults.Pending.Add(new(story.Path, path, slot.Span, node, slotIndex));
            return new(path + slot.Suffix, StoryDirectory.Missing);
        }
        else
            faults.Dead.Add(Dead(story, slot));
        return new(null, StoryDirectory.Missing);
    }

    private ResolvedSlot Landed(int node, int found, BodySlot slot, LinkFaults faults)
    {
        var suffix = CheckFragment(node, found, slot, faults) ? slot.Suffix : slot.Suffix[..slot.Suffix.IndexOf('#', StringComparison.Ordinal)];
        return new(nodes[found].Url + suffix, found < storyCount && found != node ? found : StoryDirectory.Missing);
    }

    private static Diagnostic WrongCase(Story story, string written, string spelt, TextSpan span) =>
        new(LinkRules.WrongCase, story.Path, span, $"'{written}' is spelt '{spelt}'.");

    private int FindInAnyCase(Story from, string target)
    {
        if (target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase))
            return StoryDirectory.Missing;
        if (target[0] == '/')
            return directory.FindUrlInAnyCase(target);
        if (SitePathJoin.Join(from.Path, target) is { } path && directory.FindPathInAnyCase(path) is >= 0 and var byPath)
            return byPath;
        return SitePathJoin.Join(from.Url, target) is { } url ? directory.FindUrlInAnyCase(url) : StoryDirectory.Missing;
    }

    // Every other name that finds a story (its file, id, address) does not redirect.
    private static bool IsOldAddress(string target, Story found) =>
        !found.RedirectFrom.IsEmpty && target[0] == '/' && found.RedirectFrom.Any(old => old.Target.TrimEnd('/') == target.TrimEnd('/'));

    private int Find(Story from, string target)
    {
        if (target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase))
            return directory.FindId(target[IdScheme.Length..]);
        if (target[0] == '/')
            return directory.FindUrl(target);
        if (SitePathJoin.Join(from.Path, target) is { } path && directory.FindPath(path) is var byPath and not StoryDirectory.Missing)
            return byPath;
        return SitePathJoin.Join(from.Url, target) is { } url ? directory.FindUrl(url) : StoryDirectory.Missing;
    }

    private string? FindAsset(Story from, string target) =>
        AssetName(from, target) is { } name && assets.Contains(name) ? "/" + name : null;

    private static string AssetName(Story from, string target) =>
        target.StartsWith('/') ? target[1..] : SitePathJoin.Join(from.Path, target) ?? target;

    // Only an address can be that of a generated page: an id or a Markdown file is a story or nothing.
    private static string? GeneratedPath(Story from, string target) =>
        target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase) || IsMarkdown(target) ? null
        : target[0] == '/' ? target
        : SitePathJoin.Join(from.Url, target);

    private static bool IsMarkdown(string target) =>
        target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || target.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private bool CheckFragment(int node, int target, BodySlot slot, LinkFaults faults)
    {
        var fragment = FragmentOf(slot.Suffix);
        if (fragment.Length == 0)
            return true;
        if (nodes[target].Body.Fragments.Contains(fragment))
            return true;
        var where = target == node ? "This page" : $"'{nodes[target].Url}'";
        faults.Findings.Add(new Diagnostic(target == node ? LinkRules.DeadOwnFragment : LinkRules.DeadFragment, nodes[node].Path, slot.Span,
            $"{where} has no element with the id '{fragment}'.",
            NearestName.DidYouMean(fragment, nodes[target].Body.Fragments)));
        return false;
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
            return new(LinkRules.DeadLink, story.Path, slot.Span, id, $"There is no story with the id '{id}'.", NameSpace.Ids);
        }
        var path = SitePathJoin.Join(story.Path, slot.Target);
        return path is null
            ? new(LinkRules.DeadLink, story.Path, slot.Span, slot.Target, $"'{slot.Target}' leads out of the archive.", null)
            : new(LinkRules.DeadLink, story.Path, slot.Span, path, $"There is no file '{path}'.", NameSpace.Paths);
    }
}
