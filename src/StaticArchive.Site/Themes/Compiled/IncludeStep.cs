namespace StaticArchive.Themes.Compiled;

/// <summary><c>include 'name' key: value</c>.</summary>
internal sealed class IncludeStep(CompiledTemplate partial, (int Local, Expression Value)[] arguments) : Step
{
    public CompiledTemplate Partial => partial;

    public override void Run(TemplateRun run)
    {
        // Values are found with the locals that stand here.
        var locals = run.NextLocals();
        foreach (var (local, value) in arguments)
            locals[local] = value.Value(run);
        run.Enter();
        partial.Run(run);
        run.Leave();
    }
}
