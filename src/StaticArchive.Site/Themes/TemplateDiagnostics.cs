using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>Tells of faults in templates in our own terms.</summary>
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
