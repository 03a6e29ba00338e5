namespace StaticArchive.Themes.Compiled;

/// <summary><c>one || other</c>.</summary>
internal sealed class OrExpression(Expression one, Expression other) : Expression
{
    public override object Value(TemplateRun run) => IsTrue(run);

    public override bool IsTrue(TemplateRun run) => one.IsTrue(run) || other.IsTrue(run);
}
