using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary><c>include 'name' key: value</c>: writes a partial where it stands.</summary>
internal sealed class IncludeFunction(Theme theme) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        MustStandAlone("include", context, caller);
        var name = Name(context, caller, arguments);
        var partial = theme.Partials.GetValueOrDefault(name) ?? throw Unknown(theme, name, SpanOf(context, caller));
        context.Run(partial, arguments.Named);
        return null;
    }

    public static TemplateFault Unknown(Theme theme, string name, SourceSpan span) =>
        new(span, $"The theme has no partial '{name}'.", NearestName.DidYouMean(name, theme.Partials.Keys));
}
