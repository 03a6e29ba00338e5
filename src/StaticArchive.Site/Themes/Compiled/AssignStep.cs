namespace StaticArchive.Themes.Compiled;

/// <summary><c>name = value</c>.</summary>
internal sealed class AssignStep(int global, Expression value) : Step
{
    public override void Run(TemplateRun run) => run.Globals[global] = value.Value(run);
}
