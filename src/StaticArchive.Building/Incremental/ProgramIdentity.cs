namespace StaticArchive.Building.Incremental;

/// <summary>
/// Tells one build of this program from another, its built-in theme included: what one cached is nothing to the other.
/// </summary>
internal static class ProgramIdentity
{
    // An assembly's version id changes with all that was compiled into it, and only then; each of ours has its own.
    private static readonly Type[] OneOfEachAssembly =
    [
        typeof(Letters), typeof(Story), typeof(Archive), typeof(RelatedIndex), typeof(SearchIndex), typeof(
            SitePlan), typeof(SiteBuilder),
        typeof(Media.MediaInfo),
    ];

    public static string Value { get; } = string.Join('\n',
        OneOfEachAssembly.Select(type => type.Module.ModuleVersionId));
}
