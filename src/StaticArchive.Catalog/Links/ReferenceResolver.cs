namespace StaticArchive.Catalog.Links;

/// <summary>Turns the ids in stories' front matter into ordinals.</summary>
internal sealed class ReferenceResolver(ImmutableArray<Story> stories, StoryDirectory directory, List<DeadTarget> dead)
{
    private readonly Lazy<Dictionary<string, string>> _ids = new(() => stories
        .DistinctBy(story => story.Headline, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(story => story.Headline, story => story.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>The stories that the references name, each once, in the editor's order; what names none is
    /// reported.</summary>
    public ImmutableArray<int> Resolve(int story, ImmutableArray<Reference> references, string key)
    {
        if (references.IsEmpty)
            return [];
        var found = new List<int>(references.Length);
        foreach (var reference in references)
        {
            var other = Find(stories[story].Path, reference.Target);
            if (other >= 0 && other < stories.Length && other != story)
            {
                if (!found.Contains(other))
                    found.Add(other);
            }
            else if (other != StoryDirectory.Unreadable)
                dead.Add(Fault(stories[story], reference, key, other, story));
        }
        return [.. found];
    }

    /// <summary>The stories that <c>begin</c> of the settings names, each once, in order; what names none is
    /// reported.</summary>
    public ImmutableArray<int> ResolveBegin(ImmutableArray<StoryToBegin> begin)
    {
        var found = new List<int>(begin.Length);
        foreach (var (target, span) in begin)
        {
            var other = Find(InputFolder.SettingsName, target);
            if (other >= 0 && other < stories.Length)
                found.Add(other);
            else if (other != StoryDirectory.Unreadable)
                dead.Add(Fault(InputFolder.SettingsName, "begin", target, span, other));
        }
        return [.. found.Distinct()];
    }

    /// <summary>The threads with what <c>threads</c> of the settings calls them; what names no story of a thread is
    /// reported.</summary>
    public ImmutableArray<StoryThread> Named(
        ImmutableArray<StoryThread> threads, ImmutableArray<int> threadOf, ImmutableArray<ThreadSetting> settings)
    {
        var named = threads.ToBuilder();
        foreach (var setting in settings)
        {
            var story = Find(InputFolder.SettingsName, setting.Target);
            if (story >= 0 && story < stories.Length && threadOf[story] >= 0)
                named[threadOf[story]] = named[threadOf[story]] with { Setting = setting };
            else if (story >= 0 && story < stories.Length)
                dead.Add(new(LinkRules.DeadReference, InputFolder.SettingsName, setting.Span, setting.Target,
                    $"'threads' names '{setting.Target}', which belongs to no thread.", null));
            else if (story != StoryDirectory.Unreadable)
                dead.Add(Fault(InputFolder.SettingsName, "threads", setting.Target, setting.Span, story));
        }
        return named.ToImmutable();
    }

    /// <summary>The threads with the introductions that editors wrote for them; one whose name is not that of a story
    /// of a thread is reported.</summary>
    public ImmutableArray<StoryThread> Introduced(
        ImmutableArray<StoryThread> threads, ImmutableArray<int> threadOf, ImmutableArray<Story> introductions,
        int firstNode)
    {
        var introduced = threads.ToBuilder();
        for (var i = 0; i < introductions.Length; i++)
        {
            if (introductions[i].Introduces is not { Facet: InputFolder.ThreadsFolder } introduces)
                continue;
            var story = directory.FindId(introduces.Value);
            if (story >= 0 && story < stories.Length && threadOf[story] >= 0)
                introduced[threadOf[story]] = introduced[threadOf[story]] with { Introduction = firstNode + i };
            else if (story != StoryDirectory.Unreadable)
                dead.Add(new(LinkRules.UnusedIntroduction, introductions[i].Path, introductions[i].TitleSpan,
                    introduces.Value, story < 0 ? $"There is no story '{introduces.Value}'."
                        : $"The story '{introduces.Value}' belongs to no thread.", story < 0 ? NameSpace.Ids : null));
        }
        return introduced.ToImmutable();
    }

    // An id, a site path, or a file: from the root of the input, as seen from the story's own, or by its name.
    private int Find(string path, string target) =>
        target.StartsWith('/') ? directory.FindUrl(target)
        : directory.FindId(target.StartsWith("xref:", StringComparison.OrdinalIgnoreCase) ? target[5..] : target)
            is var byId
                and not StoryDirectory.Missing
            ? byId
        : directory.FindPath(target) is var byPath and not StoryDirectory.Missing ? byPath
        : SitePathJoin.Join(path, target) is { } joined && directory.FindPath(joined) is var beside
            and not StoryDirectory.Missing ? beside
        : FindByEnd(target);

    // The end of a file's path without its extension, as forms for editors write it; it means one file or none.
    private int FindByEnd(string target) =>
        directory.FindName(target).ToArray() is not [var only] ? StoryDirectory.Missing
        : only < 0 || only >= stories.Length ? only
        : $"/{Path.ChangeExtension(stories[only].Path, null)}".EndsWith($"/{target}", StringComparison.Ordinal) ? only
        : StoryDirectory.Missing;

    private DeadTarget Fault(Story story, Reference reference, string key, int found, int self) => found switch
    {
        StoryDirectory.Missing when _ids.Value.TryGetValue(reference.Target, out var id) => new(
            LinkRules.DeadReference, story.Path, reference.Span, reference.Target,
            $"'{key}' names a title; the id of that story is '{id}'.", null),
        StoryDirectory.Ambiguous => DeadTarget.Ambiguous(
            LinkRules.DeadReference, story, reference.Target, reference.Span),
        _ when found == self => new(
            LinkRules.DeadReference, story.Path, reference.Span, reference.Target,
            $"'{key}' names the story itself.", null),
        _ => Fault(story.Path, key, reference.Target, reference.Span, found),
    };

    private static DeadTarget Fault(string path, string key, string target, TextSpan span, int found)
    {
        var (rule, fault) = found switch
        {
            StoryDirectory.Missing => (LinkRules.DeadReference, "and there is no such story."),
            StoryDirectory.Unpublished => (LinkRules.LinkToUnpublished, "which is a draft or excluded."),
            StoryDirectory.Ambiguous => (LinkRules.DeadReference, "which is the id of several stories."),
            _ => (LinkRules.DeadReference, "which is a page and not a story."),
        };
        return new(
            rule, path, span, target, $"'{key}' names '{target}', {fault}",
            found == StoryDirectory.Missing ? NameSpace.Ids : null);
    }
}

/// <summary>A reference that leads nowhere, before the nearest name is looked for.</summary>
/// <param name="Names">Which names to offer the nearest of; null when none would help.</param>
internal readonly record struct DeadTarget(
    Rule Rule, string Path, TextSpan Span, string Name, string Message, NameSpace? Names)
{
    // Looking for the nearest of 100,000 names costs milliseconds; an archive with thousands of dead links needs the
    // first few.
    private const int MaxOffers = 100;

    /// <summary>A reference by an id that several stories have.</summary>
    public static DeadTarget Ambiguous(Rule rule, Story story, string target, TextSpan span) =>
        new(
            rule,
            story.Path,
            span,
            target,
            $"Several stories have the id '{target}': name the one that is meant by its file, or give it an 'xref' of "
                + "its own.",
            null);

    /// <summary>Makes diagnostics of them, sorted, and offers the nearest name for the first hundred.</summary>
    public static IEnumerable<Diagnostic> Explain(
        IEnumerable<DeadTarget> dead, StoryDirectory directory, IReadOnlyCollection<string> assets)
    {
        var offers = 0;
        foreach (
            var target in dead.OrderBy(target => target.Path, StringComparer.Ordinal).ThenBy(target => target.Span))
        {
            var names = target.Names switch
            {
                NameSpace.Ids => directory.Ids,
                NameSpace.Paths => directory.Paths,
                NameSpace.Assets => assets,
                _ => null,
            };
            var nearest = names is not null && offers++ < MaxOffers ? NearestName.Find(target.Name, names) : null;
            // What an address would take for something else is written as an address has it.
            if (target.Names == NameSpace.Assets && nearest?.AsSpan().IndexOfAny('%', '?', '#') >= 0)
                nearest = SitePath.Encode(nearest);
            var help = nearest is null ? null : $"Did you mean '{nearest}'?";
            yield return new Diagnostic(target.Rule, target.Path, target.Span, target.Message, help);
        }
    }
}
