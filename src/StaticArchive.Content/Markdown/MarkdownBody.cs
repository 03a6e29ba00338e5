using System.Collections.Concurrent;
using Markdig;

namespace StaticArchive.Markdown;

/// <summary>
/// Turns the Markdown of one file into a <see cref="StoryBody"/>. Thread-safe; one for the whole build.
/// </summary>
internal sealed class MarkdownBody
{
    private readonly ArchiveSettings _settings;
    private readonly MarkdownPipeline _pipeline;
    private readonly ConcurrentBag<BodyRenderer> _idle = [];

    public MarkdownBody(ArchiveSettings settings)
    {
        _settings = settings;
        _pipeline = BodyPipeline.Create(settings.Html, settings.SmartPunctuation);
    }

    /// <summary>Renders a text; faults go to <paramref name="diagnostics"/>, and there is always a body.</summary>
    /// <param name="markdown">The text behind the front matter.</param>
    /// <param name="path">The file, relative to the input folder.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="markdown"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="language">BCP 47 tag of the text's language; null: the archive's.</param>
    public StoryBody Render(string markdown, string path, int firstLine, ICollection<Diagnostic> diagnostics,
        string? language = null)
    {
        if (!_idle.TryTake(out var renderer))
            renderer = new BodyRenderer(_pipeline, _settings);
        var body = renderer.Render(markdown, path, firstLine, language, diagnostics);
        // A renderer that threw is not put back: its state is unknown.
        _idle.Add(renderer);
        return body;
    }
}
