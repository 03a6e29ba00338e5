using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Stories;

/// <summary>What reading one file gave.</summary>
/// <param name="Path">The file, relative to the input folder.</param>
/// <param name="Story">Null when an error keeps it from being a story.</param>
/// <param name="Diagnostics">Everything found in this file, in the order found.</param>
public sealed record ParsedStory(string Path, Story? Story, ImmutableArray<Diagnostic> Diagnostics);
