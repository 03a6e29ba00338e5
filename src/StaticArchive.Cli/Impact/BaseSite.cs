namespace StaticArchive.Cli.Impact;

/// <summary>Compares a site with the one that a git revision gives.</summary>
internal static class BaseSite
{
    /// <exception cref="UsageException">The revision has no such site.</exception>
    public static SiteImpact Compare(SiteOptions options, string revision, Site after, Surroundings surroundings)
    {
        // Assets are read from the folder while sums are taken, so it stays until then.
        using var git = GitRevision.Open(options.InputFolder, revision);
        var input = git.Unpack(options.InputFolder)
            ?? throw new UsageException($"There is no folder {surroundings.ShownPath(options.InputFolder)} at '{revision}'.");
        var then = options with { InputFolder = input, KeepGoing = true };
        // A theme that is too old for this program says nothing about the stories: they are then compared in today's.
        var before = (git.Unpack(options.ThemeFolder) is { } theme ? SiteBuilder.Build(then with { ThemeFolder = theme }).Site : null)
            ?? SiteBuilder.Build(then).Site
            ?? throw new UsageException($"The archive at '{revision}' gives no site: its settings have errors.");
        return SiteImpact.Between(before, after, options.Workers);
    }
}
