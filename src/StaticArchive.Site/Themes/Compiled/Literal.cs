namespace StaticArchive.Themes.Compiled;

/// <summary>A value that stands in the template.</summary>
internal sealed class Literal(object? value) : Expression
{
    public object? Constant => value;

    public override object? Value(TemplateRun run) => value;
}
