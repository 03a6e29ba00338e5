namespace StaticArchive.Themes.Compiled;

/// <summary><c>$name</c>: what a partial was given.</summary>
internal sealed class LocalVariable(int index) : Expression
{
    public override object? Value(TemplateRun run)
    {
        var value = run.Locals[index];
        return value == TemplateRun.Unset ? throw new LeftToScriban() : value;
    }
}
