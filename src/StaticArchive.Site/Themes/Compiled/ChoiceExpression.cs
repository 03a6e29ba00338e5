namespace StaticArchive.Themes.Compiled;

/// <summary><c>condition ? one : other</c>.</summary>
internal sealed class ChoiceExpression(Expression condition, Expression one, Expression other) : Expression
{
    public override object? Value(TemplateRun run) => condition.IsTrue(run) ? one.Value(run) : other.Value(run);
}
