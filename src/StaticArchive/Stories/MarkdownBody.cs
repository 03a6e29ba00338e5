using StaticArchive.Diagnostics;
using StaticArchive.Settings;

namespace StaticArchive.Stories;

/// <summary>Turns the Markdown of one file into a <see cref="StoryBody"/>. Thread-safe; one for the whole build.</summary>
public sealed class MarkdownBody
{
    public MarkdownBody(ArchiveSettings settings) => _ = settings;

    /// <summary>Renders <paramref name="markdown"/>; faults go to <paramref name="diagnostics"/>, and there is always a body.</summary>
    /// <param name="markdown">The text behind the front matter.</param>
    /// <param name="path">The file, relative to the input folder.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="markdown"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
#pragma warning disable CA1822
    public StoryBody Render(string markdown, string path, int firstLine, ICollection<Diagnostic> diagnostics) => StoryBody.Empty;
#pragma warning restore CA1822
}
