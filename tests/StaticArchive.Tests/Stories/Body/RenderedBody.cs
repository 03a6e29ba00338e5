using System.Collections.Concurrent;

namespace StaticArchive.Tests.Stories.Body;

/// <summary>A body as the tests read it: HTML in which each slot shows what it waits for, and the findings.</summary>
internal sealed record RenderedBody(StoryBody Body, IReadOnlyList<Diagnostic> Diagnostics)
{
    private static readonly ConcurrentDictionary<
        (HtmlPolicy Html, TemplateTagPolicy Tags, string BaseUrl),
        MarkdownBody
    > Renderers = [];

    public static RenderedBody Of(
        string markdown,
        HtmlPolicy html = HtmlPolicy.Sanitise,
        TemplateTagPolicy tags = TemplateTagPolicy.Report,
        int firstLine = 1,
        string baseUrl = "https://archive.example/",
        string path = "story.md")
    {
        var renderer = Renderers.GetOrAdd((html, tags, baseUrl), key => new MarkdownBody(
            new ArchiveSettings
            {
                Title = "T",
                BaseUrl = new Uri(key.BaseUrl),
                Html = key.Html,
                TemplateTags = key.Tags,
            }));
        var diagnostics = new List<Diagnostic>();
        return new(renderer.Render(markdown, path, firstLine, diagnostics), diagnostics);
    }

    /// <summary>The HTML, slots as <c>«kind target suffix»</c>.</summary>
    public string Html => Fill(slot =>
        slot.Suffix.Length > 0 ? $"«{slot.Kind} {slot.Target} {slot.Suffix}»" : $"«{slot.Kind} {slot.Target}»");

    /// <summary>The HTML, with what goes into each slot.</summary>
    public string Fill(Func<BodySlot, string> content)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var slot in Body.Slots)
        {
            html.Append(Encoding.UTF8.GetString(Body.Html.Span[at..slot.Offset])).Append(content(slot));
            at = slot.Offset;
        }
        return html.Append(Encoding.UTF8.GetString(Body.Html.Span[at..])).ToString();
    }

    /// <summary>The findings as <c>line:column+length rule</c>.</summary>
    public string Findings =>
        string.Join(' ', Diagnostics.Select(d => $"{d.Span.Line}:{d.Span.Column}+{d.Span.Length} {d.Rule.Name}"));
}
