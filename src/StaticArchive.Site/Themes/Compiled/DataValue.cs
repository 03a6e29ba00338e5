namespace StaticArchive.Themes.Compiled;

/// <summary><c>data</c>.</summary>
internal sealed class DataValue : Expression
{
    public override object Value(TemplateRun run) => run.Data;
}
