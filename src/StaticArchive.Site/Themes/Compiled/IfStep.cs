namespace StaticArchive.Themes.Compiled;

/// <summary><c>if … else … end</c>; an <c>else if</c> is such a step in the second place.</summary>
internal sealed class IfStep(Expression condition, Step then, Step? otherwise) : Step
{
    public override void Run(TemplateRun run)
    {
        if (condition.IsTrue(run))
            then.Run(run);
        else
            otherwise?.Run(run);
    }
}
