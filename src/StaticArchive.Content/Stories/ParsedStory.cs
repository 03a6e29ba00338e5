using System.Collections.Immutable;

namespace StaticArchive.Stories;

/// <summary>What reading one file gave.</summary>
/// <param name="Path">The file, relative to the input folder.</param>
/// <param name="Story">Null when it cannot be a story: unreadable, without a title, or without an address. With other errors there is one all the
/// same, so that links to it are not called dead as well; whether it is published is for the build to decide.</param>
/// <param name="Diagnostics">Everything found in this file, in the order found.</param>
internal sealed record ParsedStory(string Path, Story? Story, ImmutableArray<Diagnostic> Diagnostics);
