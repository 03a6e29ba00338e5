using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

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

/// <summary>Walks through a parsed template: notes partials, refused statements and jumps, and folds the white space
/// that only indents the source, which would otherwise be a fifth of every page.</summary>
internal sealed class TemplateReader : ScriptVisitor
{
    public List<(string Name, SourceSpan Span)> Included { get; } = [];

    public List<(string Statement, SourceSpan Span)> Refused { get; } = [];

    /// <summary>Whether something leaves a loop or a function early.</summary>
    public bool HasJumps { get; private set; }

    public override void Visit(ScriptBreakStatement node) => HasJumps = true;

    public override void Visit(ScriptContinueStatement node) => HasJumps = true;

    public override void Visit(ScriptReturnStatement node) => HasJumps = true;

    public override void Visit(ScriptFunction node)
    {
        HasJumps = true;
        base.Visit(node);
    }

    public override void Visit(ScriptRawStatement node) =>
        node.Text = new ScriptStringSlice(Fold(node.Text.ToString()));

    public override void Visit(ScriptImportStatement node) => Refused.Add(("import", node.Span));

    public override void Visit(ScriptFunctionCall node)
    {
        if (
            node.Target is ScriptVariableGlobal { Name: "include" or "component" }
            && node.Arguments is [ScriptLiteral { Value: string name }, ..])
            Included.Add((name, node.Arguments[0].Span));
        base.Visit(node);
    }

    // White space with a line's end in it is one line's end.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] is ' ' or '\t' or '\r' or '\n')
                end++;
            if (end == i)
                folded.Append(text[i++]);
            else
            {
                folded.Append(text.AsSpan(i, end - i).Contains('\n') ? "\n" : text[i..end]);
                i = end;
            }
        }
        return folded.ToString();
    }
}

/// <summary>Turns Scriban's faults into diagnostics.</summary>
internal static class TemplateDiagnostics
{
    /// <summary>What stopped a template while it rendered <paramref name="file"/>.</summary>
    public static Diagnostic Of(Theme theme, ScriptRuntimeException fault, string file)
    {
        var at = SpanOf(fault.Span);
        var path = fault.Span.FileName ?? "";
        return new Diagnostic(
            ThemeRules.TemplateFailure, path, at, $"{fault.OriginalMessage.TrimEnd('.')}, while rendering {file}.",
            (fault as TemplateFault)?.Help)
        {
            SourceLine = theme.SourceLine(path, at.Line),
        };
    }

    /// <summary>What keeps a template from being parsed.</summary>
    public static IEnumerable<Diagnostic> Of(Template template, string path, string source) => template.Messages
        .Where(message => message.Type == ParserMessageType.Error)
        .Select(message => new Diagnostic(ThemeRules.TemplateSyntax, path, SpanOf(message.Span), message.Message)
        {
            SourceLine = ThemeTemplate.LineOf(source, SpanOf(message.Span).Line),
        });

    public static TextSpan SpanOf(SourceSpan span)
    {
        var length = span.Start.Line == span.End.Line ? span.End.Column - span.Start.Column + 1 : 1;
        return new TextSpan(span.Start.Line + 1, span.Start.Column + 1, Math.Max(1, length));
    }
}

/// <summary>A mistake in a template, with what was probably meant.</summary>
internal sealed class TemplateFault(SourceSpan span, string message, string? help = null)
    : ScriptRuntimeException(span, message)
{
    public string? Help { get; } = help;
}
