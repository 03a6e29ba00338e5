namespace StaticArchive.Themes.Compiled;

/// <summary><c>!value</c>.</summary>
internal sealed class NotExpression(Expression negated) : Expression
{
    public override object Value(TemplateRun run) => IsTrue(run);

    public override bool IsTrue(TemplateRun run) => !negated.IsTrue(run);
}
