using Scriban.Syntax;

namespace StaticArchive.Themes.Compiled;

/// <summary>Two values and an operator. Comparisons of two texts or two whole numbers are made here, all else by
/// Scriban.</summary>
/// <param name="source">Operator and places.</param>
/// <param name="left">What stands before it.</param>
/// <param name="right">What stands behind it.</param>
internal sealed class BinaryExpression(ScriptBinaryExpression source, Expression left, Expression right) : Expression
{
    private readonly ScriptBinaryOperator _operator = source.Operator;

    public override object? Value(TemplateRun run)
    {
        var (one, other) = (left.Value(run), right.Value(run));
        return Compare(one, other) is { } truth ? truth : Evaluate(run, one, other);
    }

    public override bool IsTrue(TemplateRun run)
    {
        var (one, other) = (left.Value(run), right.Value(run));
        return Compare(one, other) ?? IsTrue(Evaluate(run, one, other));
    }

    private bool? Compare(object? one, object? other) => (one, other) switch
    {
        (int a, int b) => Compare(a, b),
        (string a, string b) when _operator == ScriptBinaryOperator.CompareEqual => a == b,
        (string a, string b) when _operator == ScriptBinaryOperator.CompareNotEqual => a != b,
        _ => null,
    };

    private bool? Compare(int one, int other) => _operator switch
    {
        ScriptBinaryOperator.CompareEqual => one == other,
        ScriptBinaryOperator.CompareNotEqual => one != other,
        ScriptBinaryOperator.CompareLess => one < other,
        ScriptBinaryOperator.CompareLessOrEqual => one <= other,
        ScriptBinaryOperator.CompareGreater => one > other,
        ScriptBinaryOperator.CompareGreaterOrEqual => one >= other,
        _ => null,
    };

    private object? Evaluate(TemplateRun run, object? one, object? other)
    {
        try
        {
            return ScriptBinaryExpression.Evaluate(
                run.Context, source.OperatorToken?.Span ?? source.Span, _operator, source.Left!.Span, one,
                source.Right!.Span, other);
        }
        catch (ScriptRuntimeException)
        {
            // It does not know where it was called from.
            throw new LeftToScriban();
        }
    }
}
