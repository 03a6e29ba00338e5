using Scriban;
using Scriban.Parsing;

namespace StaticArchive.Themes;

/// <summary>Parses templates, refuses what a theme must not do, and notes which partials each asks for.</summary>
internal sealed class TemplateParser(ICollection<Diagnostic> diagnostics)
{
    private readonly List<(string Path, string Source, string Name, SourceSpan Span)> _asked = [];

    /// <summary>Null when it cannot be parsed.</summary>
    public ThemeTemplate? Parse(string name, int index, string path, string source)
    {
        var template = Template.Parse(source, path);
        if (template.HasErrors || template.Page is null)
        {
            foreach (var diagnostic in TemplateDiagnostics.Of(template, path, source))
                diagnostics.Add(diagnostic);
            return null;
        }
        var reader = new TemplateReader();
        reader.Visit(template.Page);
        foreach (var (statement, span) in reader.Refused)
            diagnostics.Add(Fault(path, source, span, $"A theme cannot use '{statement}'."));
        foreach (var (asked, span) in reader.Included)
            _asked.Add((path, source, asked, span));
        return new ThemeTemplate(name, index, path, source, template.Page, !reader.HasJumps);
    }

    /// <summary>Reports partials that are asked for and not there, and those of the site's own theme that nothing
    /// includes.</summary>
    public void CheckPartials(IReadOnlyCollection<ThemeTemplate> partials)
    {
        var names = partials.Select(partial => partial.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, source, name, span) in _asked.Where(asked => !names.Contains(asked.Name)))
            diagnostics.Add(MissingPartial(path, source, span, name, NearestName.DidYouMean(name, names)));
        var asked = _asked.Select(asked => asked.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var partial in partials.Where(partial => !asked.Contains(partial.Name)))
        {
            // Stories ask for blocks.
            if (
                !EmbeddedTheme.Has(partial.Path)
                && !partial.Name.StartsWith(Theme.BlockPrefix, StringComparison.Ordinal))
            {
                diagnostics.Add(
                    new Diagnostic(
                        ThemeRules.UnusedTemplate, partial.Path, TextSpan.WholeFile,
                        $"Nothing includes the partial '{partial.Name}'."));
            }
        }
    }

    private static Diagnostic MissingPartial(
        string path, string source, SourceSpan span, string name, string? nearest) =>
        Fault(
            path, source, span, $"The theme has no partial '{name}'.",
            nearest ?? $"Add partials/{name}.html, or correct the name.");

    private static Diagnostic Fault(string path, string source, SourceSpan span, string message, string? help = null)
    {
        var at = TemplateDiagnostics.SpanOf(span);
        return new Diagnostic(ThemeRules.TemplateSyntax, path, at, message, help)
        {
            SourceLine = ThemeTemplate.LineOf(source, at.Line),
        };
    }
}
