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

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Call((ThemeContext)context, callerContext, callerContext?.Span ?? context.CurrentSpan, arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    protected abstract object? Call(ThemeContext context, ScriptNode? caller, SourceSpan span, ScriptArray arguments);

    // What writes where it stands must not be taken for a value.
    protected static void MustStandAlone(string name, ScriptNode? caller, SourceSpan span)
    {
        if (caller?.Parent is not ScriptExpressionStatement)
            throw new TemplateFault(span, $"'{name}' writes where it stands and has no value.", "Let it stand alone between the braces; 'capture' takes what it writes.");
    }

    protected static string Name(ScriptArray arguments, SourceSpan span) =>
        arguments[0] as string ?? throw new TemplateFault(span, "Expected a name in quotes.");
}
