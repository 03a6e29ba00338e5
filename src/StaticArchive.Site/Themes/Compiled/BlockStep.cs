namespace StaticArchive.Themes.Compiled;

/// <summary>One after the other.</summary>
internal sealed class BlockStep(Step[] steps) : Step
{
    public override void Run(TemplateRun run)
    {
        foreach (var step in steps)
            step.Run(run);
    }
}
