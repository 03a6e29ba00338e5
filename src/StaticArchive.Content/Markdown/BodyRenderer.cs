using Markdig;
using Markdig.Syntax;

namespace StaticArchive.Markdown;

/// <summary>Renders one body at a time, and keeps its buffers for the next. Not thread-safe.</summary>
internal sealed class BodyRenderer
{
    private const int MaxHiddenShown = 20;

    private readonly MarkdownPipeline _pipeline;
    private readonly ArchiveSettings _settings;
    private readonly BodySource _source = new();
    private readonly BodyFindings _findings = new();
    private readonly HeadingIds _ids = new();
    private readonly MarkupWriter _markup = new();
    private readonly BodyTextReader _text = new();
    private readonly TagTranslator _tags = new();
    private readonly RawMarkdown _raw;
    private readonly InlineWriter _inlines;
    private readonly BlockWriter _blocks;
    private HtmlCleaner? _cleaner;
    private ElementWriter? _elements;
    private ImmutableArray<RemovedMarkup> _removed = [];
    private bool _mayHide;

    public BodyRenderer(MarkdownPipeline pipeline, ArchiveSettings settings)
    {
        _pipeline = pipeline;
        _settings = settings;
        _inlines = new InlineWriter(_markup, _source, _findings, _ids, settings.BaseUrl, settings.SmartPunctuation);
        _raw = new RawMarkdown(_source, _findings);
        _blocks = new BlockWriter(_markup, _inlines, _source, _findings, _ids);
    }

    public StoryBody Render(string markdown, string path, int firstLine, string? language,
        ICollection<Diagnostic> diagnostics)
    {
        var definitions = _settings.Definitions.LinesFor(markdown);
        _source.Begin(definitions + markdown, firstLine - definitions.AsSpan().Count('\n'));
        _findings.Begin(path, diagnostics);
        _ids.Clear();
        _inlines.Language = language ?? _settings.Language;
        var body = Body(path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase));
        _source.End();
        _findings.End();
        return body;
    }

    private StoryBody Body(bool isMdx)
    {
        _removed = [];
        _mayHide = true;
        if (BodyLimits.Check(_source.Text) is { } exceeded)
            return Refused(exceeded.Rule, exceeded.Position);
        Hidden();
        TemplateTags(isMdx);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(_source.Text, _pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's word for "nested deeper than the pipeline allows"; it says it in no other way.
            return Refused(BodyRules.NestedTooDeep, BodyLimits.DeepestPlace(_source.Text));
        }
        var mark = _settings.Html != HtmlPolicy.Escape && RawHtmlMark.MayHold(_source.Text)
            && RawHtmlMark.Holds(document)
            ? RawHtmlMark.For(_source.Text)
            : null;
        _markup.Begin(mark);
        _blocks.Document(document);
        if (_inlines.IsTooDeep)
            return Refused(BodyRules.NestedTooDeep, BodyLimits.DeepestPlace(_source.Text));
        var body = mark is null ? Result(_markup.Buffer, _markup.Slots) : WithRawHtml(mark);
        SourceCheck.Report(_source, _findings);
        _raw.Report(body.Text);
        return body;
    }

    private StoryBody Refused(Rule rule, int position)
    {
        _findings.Refused(rule, _source.Span(position, position));
        _ids.Clear();
        _markup.Begin(null);
        PlainParagraphs.Write(_source.Text, _markup.Buffer);
        return Result(_markup.Buffer, _markup.Slots);
    }

    // One a line, and no more than anybody reads.
    private void Hidden()
    {
        List<(int Start, int End)>? code = null;
        var lastLine = 0;
        var shown = 0;
        _mayHide = false;
        foreach (var (position, length, value) in HiddenCharacters.All(_source.Text))
        {
            _mayHide = true;
            // In code an entity is shown as it is written.
            if (_source.Text[position] == '&' && CodeRegions.Contain(code ??= CodeRegions.Find(_source.Text), position))
                continue;
            var span = _source.OriginalSpan(position, length);
            if (span.Line != lastLine)
                _findings.HiddenInText(value, span);
            lastLine = span.Line;
            if (++shown == MaxHiddenShown)
                return;
        }
    }

    private void TemplateTags(bool isMdx)
    {
        var policy = _settings.TemplateTags;
        if (!isMdx && (policy == TemplateTagPolicy.Keep || !TemplateTagScanner.MayHold(_source.Text)))
            return;
        var code = CodeRegions.Find(_source.Text);
        var translate = policy == TemplateTagPolicy.Translate;
        var components = isMdx ? ComponentNames.All : translate ? ComponentNames.OfLines : ComponentNames.None;
        var tags = TemplateTagScanner.Find(_source.Text, code, components);
        if (translate || isMdx)
            MdxStatements.AddTo(_source.Text, code, isMdx, tags);
        if (policy == TemplateTagPolicy.Report)
            ReportTags(tags);
        if (!translate)
            tags.RemoveAll(tag => tag.Syntax is not (TagSyntax.Component or TagSyntax.Statement));
        if (tags.Count > 0)
            _removed = [.. _tags.Translate(_source, tags)];
    }

    private void ReportTags(List<TemplateTag> tags)
    {
        foreach (var tag in tags)
        {
            var isTemplate = tag.Syntax is not (TagSyntax.Component or TagSyntax.Statement);
            if (isTemplate && (!tag.InCode || (tag.IsRaw && tag.IsEnd)))
                _findings.TemplateTag(_source.Text[tag.Start..tag.End],
                    _source.OriginalSpan(tag.Start, tag.End - tag.Start));
        }
    }

    private StoryBody WithRawHtml(string mark)
    {
        _cleaner ??= new HtmlCleaner(_settings.Html, _source, _findings);
        _elements ??= new ElementWriter(_settings.Html, _cleaner, _findings, _ids, _settings.BaseUrl);
        var html = Encoding.UTF8.GetString(_markup.Buffer.Written);
        if (HtmlCost.ExceededAt(html) is { } exceeded)
            return Refused(BodyRules.NestedTooDeep, _cleaner.PlaceOf(exceeded, _markup));
        _elements.Write(_cleaner.Clean(html, _markup), _markup, mark);
        return Result(_elements.Buffer, _elements.Slots);
    }

    private StoryBody Result(HtmlBuffer written, List<BodySlot> slots)
    {
        var html = _mayHide ? HiddenCharacters.Remove(written.Written, slots) : written.Written.ToArray();
        return new(html, [.. slots], [.. _ids.Given], _text.Read(html, slots)) { Removed = _removed };
    }
}
