using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticArchive.Pages.Models;

namespace StaticArchive.Themes;

/// <summary><c>component 'name' story</c>: writes what a partial makes of a story, once for all pages.</summary>
internal sealed class ComponentFunction(Theme theme, Component component) : ThemeFunction(1)
{
    protected override object? Call(ThemeContext context, ScriptNode? caller, SourceSpan span, ScriptArray arguments)
    {
        MustStandAlone("component", caller, span);
        var partial = IncludeFunction.Find(theme, Name(arguments, span), span);
        if (arguments.Count > 1 && arguments[1] is not StoryModel)
            throw new TemplateFault(span, "A component takes a story.");
        context.WriteRaw(component.Render(partial, arguments.Count > 1 ? (StoryModel?)arguments[1] : null));
        return null;
    }
}
