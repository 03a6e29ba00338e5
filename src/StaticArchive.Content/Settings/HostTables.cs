using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>Lines of an archive's own <c>_headers</c> and <c>_redirects</c>, which follow those that the archive
/// writes.</summary>
internal sealed record HostTables(ImmutableArray<string> Headers, ImmutableArray<string> Redirects)
{
    public static readonly HostTables None = new([], []);
}
