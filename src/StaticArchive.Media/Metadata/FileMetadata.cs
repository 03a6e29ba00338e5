using System.Collections.Immutable;

namespace StaticArchive.Media.Metadata;

/// <summary>The metadata of a file, and how to copy the file without it.</summary>
/// <param name="Found">What kinds there are.</param>
/// <param name="Credit">Caption and credit that it holds.</param>
/// <param name="Edits">What to change in a copy so that nothing private is in it.</param>
internal sealed record FileMetadata(PrivateData Found, ImageCredit Credit, ImmutableArray<FileEdit> Edits)
{
    public static readonly FileMetadata None = new(PrivateData.None, ImageCredit.None, []);

    /// <summary>What stays in the copy all the same.</summary>
    public PrivateData Unremovable => Found & PrivateData.PositionTrack;
}
