namespace StaticArchive.Themes.Compiled;

/// <summary><c>{{ value }}</c>.</summary>
internal sealed class WriteStep(Expression value) : Step
{
    public override void Run(TemplateRun run) => run.Write(value.Value(run));
}
