namespace StaticArchive.Catalog.Links;

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
            var help = names is not null && offers++ < MaxOffers ? NearestName.DidYouMean(target.Name, names) : null;
            yield return new Diagnostic(target.Rule, target.Path, target.Span, target.Message, help);
        }
    }
}
