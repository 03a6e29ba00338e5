using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary><c>component 'name' story</c>: writes what a partial makes of a story, once for all pages.</summary>
internal sealed class ComponentFunction(Theme theme, Component component) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        MustStandAlone("component", context, caller);
        var name = Name(context, caller, arguments);
        var partial =
            theme.Partials.GetValueOrDefault(name)
            ?? throw IncludeFunction.Unknown(theme, name, SpanOf(context, caller));
        if (arguments.Count > 1 && arguments[1] is not StoryModel)
            throw new TemplateFault(SpanOf(context, caller), "A component takes a story.");
        context.WriteRaw(component.Render(partial, arguments.Count > 1 ? (StoryModel?)arguments[1] : null));
        return null;
    }
}
