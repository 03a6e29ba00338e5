using System.Collections.Immutable;

namespace StaticArchive.Stories;

/// <summary>What an input folder holds, each list in ordinal order of the paths.</summary>
/// <param name="Stories">Stories, pages and introductions of facet values.</param>
/// <param name="FolderMetadata">The <c>_directory.yml</c> files.</param>
/// <param name="Assets">Files that are copied as they are.</param>
public sealed record InputListing(
    ImmutableArray<InputFile> Stories,
    ImmutableArray<InputFile> FolderMetadata,
    ImmutableArray<InputAsset> Assets);
