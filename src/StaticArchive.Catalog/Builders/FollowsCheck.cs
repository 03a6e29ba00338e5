namespace StaticArchive.Catalog.Builders;

/// <summary>A story follows earlier ones only, and never in a circle.</summary>
internal static class FollowsCheck
{
    /// <summary>The references by story, ascending. Reports and leaves out every one to a story that is surely later,
    /// and every one that closes a circle (possible among stories whose dates are known in part only).</summary>
    public static ImmutableArray<ImmutableArray<int>> Apply(
        ImmutableArray<Story> stories, ImmutableArray<ImmutableArray<int>> references,
        ICollection<Diagnostic> diagnostics)
    {
        var follows = references.ToBuilder();
        for (var story = 0; story < follows.Count; story++)
        {
            foreach (var other in follows[story])
            {
                if (other < story)
                    continue;
                var problem = IsSurelyLater(stories[other], stories[story]) ? "is later than this story"
                    : Reaches(follows, other, story) ? "follows this story in turn"
                    : null;
                if (problem is null)
                    continue;
                diagnostics.Add(
                    new Diagnostic(
                        LinkRules.FollowsLater, stories[story].Path, SpanOf(stories[story], stories[other]),
                        $"'{stories[other].Id}' {problem}."));
                follows[story] = follows[story].Remove(other);
            }
        }
        return [.. follows.Select(own => AdjacencyLists.Sorted(own))];
    }

    private static bool IsSurelyLater(Story other, Story story) =>
        other.Published is { } date && story.Published is { } own && date.Earliest > own.Latest;

    private static bool Reaches(ImmutableArray<ImmutableArray<int>>.Builder follows, int from, int target)
    {
        var open = new Stack<int>([from]);
        var seen = new HashSet<int>();
        while (open.TryPop(out var story))
        {
            if (story == target)
                return true;
            if (seen.Add(story))
            {
                foreach (var earlier in follows[story])
                    open.Push(earlier);
            }
        }
        return false;
    }

    private static TextSpan SpanOf(Story story, Story other)
    {
        foreach (var reference in story.Follows)
        {
            if (reference.Target.EndsWith(other.Id, StringComparison.OrdinalIgnoreCase))
                return reference.Span;
        }
        return story.Follows[0].Span;
    }
}
