using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticArchive.Diagnostics;

namespace StaticArchive.Themes;

/// <summary><c>include 'name' key: value</c>: writes a partial where it stands.</summary>
internal sealed class IncludeFunction(Theme theme) : ThemeFunction(1)
{
    protected override object? Call(ThemeContext context, ScriptNode? caller, SourceSpan span, ScriptArray arguments)
    {
        MustStandAlone("include", caller, span);
        var partial = Find(theme, Name(arguments, span), span);
        var names = arguments.GetMembers().Where(name => name != "size").ToArray();
        var locals = new KeyValuePair<string, object?>[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            arguments.TryGetValue(context, span, names[i], out var value);
            locals[i] = new(names[i], value);
        }
        context.Run(partial, locals);
        return null;
    }

    public static ThemeTemplate Find(Theme theme, string name, SourceSpan span) =>
        theme.Partials.TryGetValue(name, out var partial)
            ? partial
            : throw new TemplateFault(span, $"The theme has no partial '{name}'.", NearestName.DidYouMean(name, theme.Partials.Keys));
}
