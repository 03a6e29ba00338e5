using System.Collections.Immutable;

namespace StaticArchive.Stories;

/// <summary>One Markdown file, read and checked by itself. It depends on that file, its folders' defaults and the
/// settings, and on no other story; a constructed story is valid.</summary>
internal sealed record Story : StoryMetadata
{
    public required StoryBody Body { get; init; }
}

/// <summary>What reading one file gave.</summary>
/// <param name="Path">The file, relative to the input folder.</param>
/// <param name="Story">Null when it cannot be a story: unreadable, without a title, or without an address. With other
/// errors there is one all the same, so that links to it are not called dead as well; whether it is published is for
/// the build to decide.</param>
/// <param name="Diagnostics">Everything found in this file, in the order found.</param>
/// <param name="IsDraft">Whether it says that it is a draft, even where it cannot be read.</param>
internal sealed record ParsedStory(
    string Path, Story? Story, ImmutableArray<Diagnostic> Diagnostics, bool IsDraft = false)
{
    /// <summary>The findings for a site without drafts: what is wrong with one does not keep the others from
    /// readers.</summary>
    public IEnumerable<Diagnostic> FindingsWithoutDrafts() =>
        IsDraft
            ? Diagnostics.Select(finding =>
                finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding)
            : Diagnostics;
}
