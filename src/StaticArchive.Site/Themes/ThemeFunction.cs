using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>A function of templates; takes positional and named arguments as they come.</summary>
internal abstract class ThemeFunction(int required) : IScriptCustomFunction
{
    public int RequiredParameterCount { get; } = required;

    public int ParameterCount => RequiredParameterCount;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => Call((ThemeContext)context, callerContext, CallArguments.Of(arguments));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    /// <param name="context">What runs the template.</param>
    /// <param name="caller">The call.</param>
    /// <param name="arguments">At least as many by position as are required; valid during the call.</param>
    public abstract object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments);

    protected static SourceSpan SpanOf(ThemeContext context, ScriptNode? caller) => caller?.Span ?? context.CurrentSpan;

    // What writes where it stands must not be taken for a value.
    protected static void MustStandAlone(string name, ThemeContext context, ScriptNode? caller)
    {
        if (caller?.Parent is not ScriptExpressionStatement)
            throw new TemplateFault(
                SpanOf(context, caller), $"'{name}' writes where it stands and has no value.",
                "Let it stand alone between the braces; 'capture' takes what it writes.");
    }

    protected static string Name(ThemeContext context, ScriptNode? caller, CallArguments arguments) =>
        arguments[0] as string ?? throw new TemplateFault(SpanOf(context, caller), "Expected a name in quotes.");
}
