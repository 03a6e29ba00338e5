namespace StaticArchive.Themes.Compiled;

/// <summary>A variable: of the innermost loop that has it, or else what was assigned last.</summary>
internal sealed class GlobalVariable(int index) : Expression
{
    public override object? Value(TemplateRun run)
    {
        var value = run.LoopVariables[index];
        if (value == TemplateRun.Unset)
            value = run.Globals[index];
        return value == TemplateRun.Unset ? throw new LeftToScriban() : value;
    }
}
