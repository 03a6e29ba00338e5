using Markdig;
using StaticArchive.Diagnostics;
using StaticArchive.Settings;

namespace StaticArchive.Stories.Body;

/// <summary>Renders one body at a time, and keeps its buffers for the next. Not thread-safe.</summary>
internal sealed class BodyRenderer
{
    private readonly MarkdownPipeline _pipeline;
    private readonly BodySource _source = new();
    private readonly BodyFindings _findings = new();
    private readonly HeadingIds _ids = new();
    private readonly MarkupWriter _markup = new();
    private readonly BlockWriter _blocks;

    public BodyRenderer(MarkdownPipeline pipeline, ArchiveSettings settings)
    {
        _pipeline = pipeline;
        var inlines = new InlineWriter(_markup, _source, _findings, _ids, settings.BaseUrl);
        _blocks = new BlockWriter(_markup, inlines, _source, _findings, _ids);
    }

    public StoryBody Render(string markdown, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        _source.Begin(markdown, firstLine);
        _findings.Begin(path, diagnostics);
        _ids.Clear();
        var document = Markdown.Parse(_source.Text, _pipeline);
        _markup.Begin(null);
        _blocks.Document(document);
        var body = new StoryBody(
            _markup.Buffer.Written.ToArray(),
            [.. _markup.Slots],
            [.. _ids.Given],
            BodyText.CountWords(_markup.Buffer.Written));
        _source.End();
        _findings.End();
        return body;
    }
}
