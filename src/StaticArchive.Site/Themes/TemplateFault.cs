using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>A mistake in a template, with what was probably meant.</summary>
internal sealed class TemplateFault(SourceSpan span, string message, string? help = null)
    : ScriptRuntimeException(span, message)
{
    public string? Help { get; } = help;
}
