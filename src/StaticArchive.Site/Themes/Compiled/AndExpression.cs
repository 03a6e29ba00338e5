namespace StaticArchive.Themes.Compiled;

/// <summary><c>one &amp;&amp; other</c>.</summary>
internal sealed class AndExpression(Expression one, Expression other) : Expression
{
    public override object Value(TemplateRun run) => IsTrue(run);

    public override bool IsTrue(TemplateRun run) => one.IsTrue(run) && other.IsTrue(run);
}
