using System.Collections.Immutable;

namespace StaticArchive.Building.Incremental;

/// <summary>What was written to since a site was built last, as who watches the folders knows it: at least
/// that.</summary>
/// <param name="Input">Paths relative to the input folder, with forward slashes: files and folders that were changed,
/// made, renamed (both names) or removed.</param>
/// <param name="Theme">Whether anything in the theme was.</param>
public sealed record SourceChanges(ImmutableHashSet<string> Input, bool Theme);
