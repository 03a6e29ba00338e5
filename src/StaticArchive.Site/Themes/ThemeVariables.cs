using System.Collections.Concurrent;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>Names of local variables; immutable, so one object a name serves all workers.</summary>
internal static class ThemeVariables
{
    private static readonly ConcurrentDictionary<string, ScriptVariable> Locals = new(StringComparer.Ordinal);

    public static ScriptVariable Local(string name) =>
        Locals.GetOrAdd(name, static key => ScriptVariable.Create(key, ScriptVariableScope.Local));
}
