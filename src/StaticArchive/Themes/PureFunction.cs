using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>A function of its arguments alone.</summary>
/// <param name="required">How many arguments.</param>
/// <param name="function">Gives null for arguments that do not fit.</param>
/// <param name="expects">What fits, in words.</param>
internal sealed class PureFunction(int required, Func<ScriptArray, object?> function, string expects) : ThemeFunction(required)
{
    protected override object? Call(ThemeContext context, ScriptNode? caller, SourceSpan span, ScriptArray arguments) =>
        function(arguments) ?? throw new TemplateFault(span, $"Expected {expects}.");
}
