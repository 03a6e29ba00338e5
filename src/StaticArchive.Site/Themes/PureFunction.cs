using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>A function of its arguments alone.</summary>
/// <param name="required">How many arguments.</param>
/// <param name="function">Gives null for arguments that do not fit.</param>
/// <param name="expects">What fits, in words.</param>
internal sealed class PureFunction(int required, Func<CallArguments, object?> function, string expects)
    : ThemeFunction(required)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments) =>
        function(arguments) ?? throw new TemplateFault(SpanOf(context, caller), $"Expected {expects}.");
}
