using Scriban.Syntax;

namespace StaticArchive.Themes.Compiled;

/// <summary>A call of one of the theme's functions.</summary>
/// <param name="function">Its place in <see cref="ThemeFunctions.Names"/>.</param>
/// <param name="call">Where it stands, for faults.</param>
/// <param name="arguments">By position, then by name.</param>
internal sealed class FunctionCall(int function, ScriptFunctionCall call, (string? Name, Expression Value)[] arguments)
    : Expression
{
    public override object? Value(TemplateRun run)
    {
        var values = run.TakeArguments();
        foreach (var (name, value) in arguments)
        {
            if (name is null)
                values.Add(value.Value(run));
            else
                values.Add(name, value.Value(run));
        }
        var result = run.Functions[function].Call(run.Context, call, values);
        run.GiveBack(values);
        return result;
    }
}
