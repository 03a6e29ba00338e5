using Markdig;
using Markdig.Syntax;

namespace StaticArchive.Markdown;

/// <summary>Turns the Markdown of one file into a <see cref="StoryBody"/>. Thread-safe; one for the whole
/// build.</summary>
internal sealed class MarkdownBody(ArchiveSettings settings)
{
    private readonly MarkdownPipeline _pipeline = BodyPipeline.Create(settings.Html, settings.SmartPunctuation);
    private readonly LinkDefinitions _definitions = LinkDefinitions.Read(settings.Definitions);

    /// <summary>Renders a text; faults go to <paramref name="diagnostics"/>, and there is always a body.</summary>
    /// <param name="markdown">The text behind the front matter.</param>
    /// <param name="path">The file, relative to the input folder.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="markdown"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="language">BCP 47 tag of the text's language; null: the archive's.</param>
    public StoryBody Render(string markdown, string path, int firstLine, ICollection<Diagnostic> diagnostics,
        string? language = null)
    {
        var text = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var definitions = _definitions.LinesFor(text);
        var source = new BodySource(definitions + text, firstLine - definitions.AsSpan().Count('\n'));
        var renderer = new BodyRenderer(_pipeline, settings, source, new BodyFindings(path, diagnostics));
        return renderer.Render(path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase),
            language ?? settings.Language);
    }
}

/// <summary>Renders one body.</summary>
internal sealed class BodyRenderer(MarkdownPipeline pipeline, ArchiveSettings settings, BodySource source,
    BodyFindings findings)
{
    private const int MaxHiddenShown = 20;

    private readonly HeadingIds _ids = new();
    private ImmutableArray<RemovedMarkup> _removed = [];
    private bool _mayHide = true;

    public StoryBody Render(bool isMdx, string language)
    {
        if (BodyLimits.Check(source.Text) is { } exceeded)
            return Refused(exceeded.Rule, exceeded.Position);
        ReportHidden();
        TemplateTags(isMdx);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(source.Text, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's word for "nested deeper than the pipeline allows"; it says it in no other way.
            return RefusedAsDeep();
        }
        var mark = settings.Html != HtmlPolicy.Escape && source.Text.Contains('<') && RawHtmlMark.Holds(document)
            ? RawHtmlMark.For(source.Text)
            : null;
        var markup = new MarkupWriter(mark);
        var inlines = new InlineWriter(markup, source, findings, _ids, settings, language);
        new BlockWriter(markup, inlines, source, findings, _ids).Document(document);
        if (inlines.IsTooDeep)
            return RefusedAsDeep();
        var body = mark is null ? Result(markup.Buffer, markup.Slots, _ids.Given) : WithRawHtml(markup, mark);
        SourceCheck.Report(source, findings);
        new RawMarkdown(source, findings).Report(body.Text);
        return body;
    }

    private StoryBody RefusedAsDeep() => Refused(BodyRules.NestedTooDeep, BodyLimits.DeepestPlace(source.Text));

    // A text that cannot be read as Markdown: paragraphs between blank lines, nothing else.
    private StoryBody Refused(Rule rule, int position)
    {
        findings.Refused(rule, source.Span(position, position));
        var html = new HtmlBuffer();
        var open = false;
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                html.Html(open ? "\n"u8 : "<p>"u8);
                html.Text(line);
                open = true;
            }
            else if (open)
            {
                html.Html("</p>\n"u8);
                open = false;
            }
        }
        if (open)
            html.Html("</p>\n"u8);
        return Result(html, [], []);
    }

    // One a line, and no more than anybody reads.
    private void ReportHidden()
    {
        var lastLine = 0;
        var shown = 0;
        _mayHide = false;
        foreach (var (position, length, value) in HiddenCharacters.All(source.Text))
        {
            _mayHide = true;
            // In code an entity is shown as it is written.
            if (source.Text[position] == '&' && source.IsCode(position))
                continue;
            var span = source.OriginalSpan(position, length);
            if (span.Line != lastLine)
                findings.HiddenInText(value, span);
            lastLine = span.Line;
            if (++shown == MaxHiddenShown)
                return;
        }
    }

    private void TemplateTags(bool isMdx)
    {
        var policy = settings.TemplateTags;
        if (!isMdx && (policy == TemplateTagPolicy.Keep || !TemplateTagScanner.MayHold(source.Text)))
            return;
        var translate = policy == TemplateTagPolicy.Translate;
        var components = isMdx ? ComponentNames.All : translate ? ComponentNames.OfLines : ComponentNames.None;
        var tags = TemplateTagScanner.Find(source, components);
        if (translate || isMdx)
            MdxStatements.AddTo(source, isMdx, tags);
        if (policy == TemplateTagPolicy.Report)
            ReportTags(tags);
        if (!translate)
            tags.RemoveAll(tag => tag.IsTemplate);
        if (tags.Count > 0)
            _removed = new TagTranslator(source, tags).Translate();
    }

    private void ReportTags(List<TemplateTag> tags)
    {
        foreach (var tag in tags.Where(tag => tag.IsTemplate && (!tag.InCode || (tag.IsRaw && tag.IsEnd))))
            findings.TemplateTag(source.Text[tag.Start..tag.End], source.OriginalSpan(tag.Start, tag.End - tag.Start));
    }

    private StoryBody WithRawHtml(MarkupWriter markup, string mark)
    {
        var places = new HtmlPlaces(markup);
        var html = Encoding.UTF8.GetString(markup.Buffer.Written);
        if (HtmlCost.ExceededAt(html) is { } exceeded)
            return Refused(BodyRules.NestedTooDeep, places.ToSource(exceeded));
        var cleaner = new HtmlCleaner(settings.Html, source, findings, places);
        var elements = new ElementWriter(settings, cleaner, findings, _ids, markup, mark);
        elements.Write(cleaner.Clean(html));
        return Result(elements.Buffer, elements.Slots, _ids.Given);
    }

    private StoryBody Result(HtmlBuffer written, List<BodySlot> slots, IReadOnlyList<string> ids)
    {
        var html = _mayHide ? HiddenCharacters.Remove(written.Written, slots) : written.Written.ToArray();
        return new(html, [.. slots], [.. ids], BodyTextReader.Read(html, slots)) { Removed = _removed };
    }
}
