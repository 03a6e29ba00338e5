namespace StaticArchive.Catalog.Links;

/// <summary>Finds out what the slots of one body and its head image mean.</summary>
internal sealed class LinkResolver(ImmutableArray<Story> nodes, int storyCount, LinkTargets targets, int node)
{
    private readonly Story _story = nodes[node];
    private readonly List<int> _assets = [];
    private readonly List<DeadTarget> _dead = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly List<PendingLink> _pending = [];

    public NodeLinks Resolve()
    {
        ImmutableArray<ResolvedSlot> slots = [.. _story.Body.Slots.Select(Resolve)];
        var image = _story.Image is { } head ? FindImage(head.Source, head.Span) : null;
        return new(
            slots, image, AdjacencyLists.Sorted(slots.Select(slot => slot.Story).Where(story => story >= 0)),
            [.. _assets], [.. _dead], [.. _findings], [.. _pending]);
    }

    private ResolvedSlot Resolve(BodySlot slot, int index) => slot.Kind switch
    {
        BodySlotKind.Image => new(FindImage(slot.Target, slot.Span)),
        BodySlotKind.Media => new(FindMedia(slot)),
        BodySlotKind.PlayerCaption or BodySlotKind.PlayerLabel or BodySlotKind.Embed or BodySlotKind.EmbedCopy =>
            new(slot.Target),
        BodySlotKind.Teaser => ResolveTeaser(slot),
        BodySlotKind.Block or BodySlotKind.BlockStart or BodySlotKind.BlockBody or BodySlotKind.BlockEnd => new(""),
        _ => ResolveLink(slot, index),
    };

    // A site path, an http(s) address, or null with a finding.
    private string? FindImage(string source, TextSpan span)
    {
        if (source.Contains("://", StringComparison.Ordinal))
            return source;
        if (FindFile(source, span) is { } found)
            return found;
        AddMissing(source, span, "image");
        return null;
    }

    // The element stays whatever is missing in it.
    private string FindMedia(BodySlot slot)
    {
        if (FindFile(slot.Target, slot.Span) is { } found)
            return found + slot.Suffix;
        AddMissing(slot.Target, slot.Span, "file");
        return "/" + LinkTargets.AssetName(_story, slot.Target) + slot.Suffix;
    }

    private string? FindFile(string target, TextSpan span) =>
        targets.FindAsset(_story, target) is >= 0 and var found ? Used(found) : FindAlike(target, span);

    private string? FindAlike(string target, TextSpan span) =>
        targets.Assets.FindAlike(LinkTargets.AssetName(_story, target)) is >= 0 and var alike
            ? Alike(target, alike, span) : null;

    private void AddMissing(string target, TextSpan span, string what) =>
        _dead.Add(Uncopied(AssetRules.MissingImage, target, span)
            ?? Dead(AssetRules.MissingImage, span, LinkTargets.AssetName(_story, target),
                $"There is no {what} '{target}'.", NameSpace.Assets));

    private ResolvedSlot ResolveTeaser(BodySlot slot)
    {
        var found = targets.Directory.FindId(slot.Target);
        if (found == StoryDirectory.Missing)
            found = targets.Find(_story, slot.Target);
        if (found >= 0 && found < storyCount && found != node)
            return new(nodes[found].Url, found);
        if (found == StoryDirectory.Unreadable)
            return new(null);
        _dead.Add(found switch
        {
            StoryDirectory.Missing => Dead(LinkRules.DeadTeaser, slot.Span, slot.Target,
                $"There is no story '{slot.Target}' to tease.", NameSpace.Ids),
            StoryDirectory.Unpublished => Unpublished(slot),
            StoryDirectory.Ambiguous => DeadTarget.Ambiguous(LinkRules.DeadTeaser, _story, slot.Target, slot.Span),
            _ => Dead(LinkRules.DeadTeaser, slot.Span, slot.Target,
                found == node ? "A story cannot tease itself." : $"'{slot.Target}' is a page and not a story."),
        });
        return new(null);
    }

    private ResolvedSlot ResolveLink(BodySlot slot, int index)
    {
        if (slot.Target.Length == 0)
            return new(SuffixFor(node, slot));
        var found = targets.Find(_story, slot.Target);
        if (found >= 0)
        {
            if (IsOldAddress(slot.Target, nodes[found]))
                AddFinding(LinkRules.LinkToRedirect, slot.Span,
                    $"'{slot.Target}' is an old address of '{nodes[found].Url}'.");
            return Landed(found, slot);
        }
        switch (found)
        {
            case StoryDirectory.Unreadable:
                return new(null);
            case StoryDirectory.Unpublished:
                _dead.Add(Unpublished(slot));
                return new(null);
            case StoryDirectory.Ambiguous:
                _dead.Add(DeadTarget.Ambiguous(LinkRules.DeadLink, _story, slot.Target, slot.Span));
                return new(null);
            default:
                return ResolveOther(slot, index);
        }
    }

    // What is not the name of a story or page: a file, a name spelt otherwise, or the address of a generated page.
    private ResolvedSlot ResolveOther(BodySlot slot, int index)
    {
        if (targets.FindAsset(_story, slot.Target) is >= 0 and var asset)
            return new(Used(asset) + slot.Suffix);
        if (targets.FindInAnyCase(_story, slot.Target) is >= 0 and var other)
        {
            var isAddress = slot.Target.StartsWith('/') || !UnderscoreFolders.IsMarkdown(slot.Target);
            AddFinding(LinkRules.WrongCase, slot.Span,
                $"'{slot.Target}' is spelt '{(isAddress ? nodes[other].Url : nodes[other].Path)}'.");
            return Landed(other, slot);
        }
        if (FindAlike(slot.Target, slot.Span) is { } alike)
            return new(alike + slot.Suffix);
        if (Uncopied(LinkRules.DeadLink, slot.Target, slot.Span) is { } uncopied)
        {
            _dead.Add(uncopied);
            return new(null);
        }
        if (LinkTargets.GeneratedPath(_story, slot.Target) is not { } path)
        {
            _dead.Add(Dead(slot));
            return new(WrittenAddress(slot));
        }
        if (targets.Directory.OtherSites.AddressOf(path) is { } address)
            return new(address + slot.Suffix);
        _pending.Add(new(_story.Path, path, slot.Span, node, index));
        return new(SitePath.Encode(path) + slot.Suffix);
    }

    // A dead link that is let pass keeps its address: a reader can say what is missing, and the host may have it yet.
    private string? WrittenAddress(BodySlot slot) =>
        LinkTargets.IdOf(slot.Target) is not null || LinkTargets.FileNameOf(slot.Target) is not null ? null
        : slot.Target[0] == '/' ? slot.Target + slot.Suffix
        : SitePathJoin.Join(_story.Url, slot.Target) is { } url ? url + slot.Suffix
        : null;

    private ResolvedSlot Landed(int found, BodySlot slot)
    {
        var href = nodes[found].Url + SuffixFor(found, slot);
        return found < storyCount && found != node ? new(href, found) : new(href);
    }

    // Every other name that finds a story (its file, id, address) does not redirect.
    private static bool IsOldAddress(string target, Story found) =>
        !found.RedirectFrom.IsEmpty && target[0] == '/'
            && found.RedirectFrom.Any(old => old.Target.TrimEnd('/') == target.TrimEnd('/'));

    // The address of a file, as addresses write it, so that '#' or '?' in its name ends nothing.
    private string Used(int asset)
    {
        _assets.Add(asset);
        return "/" + SitePath.Encode(targets.Assets[asset].Path);
    }

    private string Alike(string written, int asset, TextSpan span)
    {
        var spelt = targets.Assets[asset].Path;
        if ((PathSegment.HiddenIn(spelt) ?? PathSegment.HiddenIn(written)) is { } hidden)
            AddFinding(LinkRules.WrongCase, span,
                $"'{written}' is spelt with {hidden} in one place only: the name of the file, or here.",
                "Rename the file.");
        else
            AddFinding(LinkRules.WrongCase, span, $"'{written}' is spelt '{spelt}'.");
        return Used(asset);
    }

    // A file that exists and is not published is another fault than one that does not exist.
    private DeadTarget? Uncopied(Rule rule, string target, TextSpan span)
    {
        var name = LinkTargets.AssetName(_story, target);
        var fault = targets.Assets.FaultOf(name)
            ?? (name.Split('/').FirstOrDefault(segment => segment.StartsWith('_')) is { } hidden
                ? $"Names that begin with '_', such as '{hidden}', are left out of the site." : null);
        return fault is null ? null : Dead(rule, span, target, $"'{target}' is not published. {fault}");
    }

    // The slot's query and fragment, the fragment as the page has it; without the fragment where the page has no such
    // id.
    private string SuffixFor(int target, BodySlot slot)
    {
        var (before, fragment) = FragmentFinder.Split(slot.Suffix);
        if (fragment.Length == 0 || fragment.Equals("top", StringComparison.OrdinalIgnoreCase))
            return slot.Suffix;
        var fragments = nodes[target].Body.Fragments;
        if (fragments.Contains(fragment))
            return slot.Suffix;
        if (FragmentFinder.Find(fragments, fragment) is { } id)
            return $"{before}#{id}";
        var where = target == node ? "This page" : $"'{nodes[target].Url}'";
        AddFinding(target == node ? LinkRules.DeadOwnFragment : LinkRules.DeadFragment, slot.Span,
            $"{where} has no element with the id '{fragment}'.", NearestName.DidYouMean(fragment, fragments));
        return target == node ? slot.Suffix : before;
    }

    private void AddFinding(Rule rule, TextSpan span, string message, string? help = null) =>
        _findings.Add(new Diagnostic(rule, _story.Path, span, message, help));

    private DeadTarget Dead(Rule rule, TextSpan span, string name, string message, NameSpace? names = null) =>
        new(rule, _story.Path, span, name, message, names);

    private DeadTarget Unpublished(BodySlot slot) =>
        Dead(LinkRules.LinkToUnpublished, slot.Span, slot.Target, $"'{slot.Target}' is a draft or excluded.");

    private DeadTarget Dead(BodySlot slot) =>
        LinkTargets.IdOf(slot.Target) is { } id
            ? Dead(LinkRules.DeadLink, slot.Span, id, $"There is no story with the id '{id}'.", NameSpace.Ids)
        : (LinkTargets.FileNameOf(slot.Target) ?? SitePathJoin.Join(_story.Path, slot.Target)) is { } path
            ? Dead(LinkRules.DeadLink, slot.Span, path, $"There is no file '{path}'.", NameSpace.Paths)
        : Dead(LinkRules.DeadLink, slot.Span, slot.Target, $"'{slot.Target}' leads out of the archive.");
}
