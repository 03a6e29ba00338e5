using System.Collections;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>Something that has a value. Immutable, and shared by all workers.</summary>
internal abstract class Expression
{
    public abstract object? Value(TemplateRun run);

    /// <summary>As a condition: everything but null and false is true.</summary>
    public virtual bool IsTrue(TemplateRun run) => IsTrue(Value(run));

    protected static bool IsTrue(object? value) => value is bool truth ? truth : value is not null;
}

/// <summary>A value that is in the template.</summary>
internal sealed class Literal(object? value) : Expression
{
    public object? Constant => value;

    public override object? Value(TemplateRun run) => value;
}

/// <summary><c>site</c>.</summary>
internal sealed class SiteValue : Expression
{
    public override object Value(TemplateRun run) => run.Site;
}

/// <summary><c>data</c>.</summary>
internal sealed class DataValue : Expression
{
    public override object Value(TemplateRun run) => run.Data;
}

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

/// <summary><c>$name</c>: what a partial was given.</summary>
internal sealed class LocalVariable(int index) : Expression
{
    public override object? Value(TemplateRun run)
    {
        var value = run.Locals[index];
        return value == TemplateRun.Unset ? throw new LeftToScriban() : value;
    }
}

/// <summary><c>target.name</c>.</summary>
/// <param name="target">Whose member.</param>
/// <param name="name">Its name.</param>
/// <param name="allowsNull">Whether it is null where the target is: <c>target?.name</c>.</param>
internal sealed class MemberOf(Expression target, string name, bool allowsNull) : Expression
{
    // A place in a template meets one kind of model nearly always. Whichever worker writes it last is right too.
    private volatile TypedMember? _met;

    public override object? Value(TemplateRun run)
    {
        if (target.Value(run) is not { } value)
            return allowsNull ? null : throw new LeftToScriban();
        var member = _met;
        if (member is null || member.Type != value.GetType())
            _met = member = Find(value);
        return member.Get(value);
    }

    private TypedMember Find(object value)
    {
        var type = value.GetType();
        if (ThemeModels.ByType.TryGetValue(type, out var model))
            return new TypedMember(type, (model.Find(name) ?? throw new LeftToScriban()).Get);
        return (value, name) switch
        {
            (string, "size") => new TypedMember(type, text => ((string)text).Length),
            (IList, "size") => new TypedMember(type, list => ((IList)list).Count),
            (DataMap map, _) when !map.IsRoot || map.Has(name) => new TypedMember(
                type, data => ((DataMap)data).Find(name)),
            (YamlMap, _) => new TypedMember(type, map => ExtraAccessor.Value((YamlMap)map, name)),
            _ => throw new LeftToScriban(),
        };
    }
}

/// <summary>How a member is read of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Get">Reads it.</param>
internal sealed record TypedMember(Type Type, Func<object, object?> Get);

/// <summary><c>for.last</c> and the other members of a loop.</summary>
internal sealed class LoopMember(Func<LoopPlace, object> member) : Expression
{
    public override object Value(TemplateRun run) => member(run.Loop ?? throw new LeftToScriban());

    /// <summary>Null for what only Scriban knows.</summary>
    public static LoopMember? Of(string name) => name switch
    {
        "index" => new(loop => loop.Index),
        "rindex" => new(loop => loop.Length - loop.Index - 1),
        "length" => new(loop => loop.Length),
        "first" => new(loop => loop.Index == 0),
        "last" => new(loop => loop.Index == loop.Length - 1),
        "even" => new(loop => loop.Index % 2 == 0),
        "odd" => new(loop => loop.Index % 2 != 0),
        _ => null,
    };
}

/// <summary><c>list[index]</c>; from the end where the index is negative.</summary>
internal sealed class ItemOf(Expression list, Expression index) : Expression
{
    public override object? Value(TemplateRun run)
    {
        if (list.Value(run) is not IList items || index.Value(run) is not int at)
            throw new LeftToScriban();
        if (at < 0)
            at += items.Count;
        return at >= 0 && at < items.Count ? items[at] : throw new LeftToScriban();
    }
}

/// <summary>A call of one of the theme's functions.</summary>
/// <param name="function">Its place in <see cref="ThemeFunctions.Names"/>.</param>
/// <param name="call">Where it is, for faults.</param>
/// <param name="arguments">By position, then by name.</param>
internal sealed class FunctionCall(int function, ScriptFunctionCall call, (string? Name, Expression Value)[] arguments)
    : Expression
{
    public override object? Value(TemplateRun run)
    {
        var values = run.TakeArguments();
        foreach (var (name, value) in arguments)
        {
            if (name is null)
                values.Add(value.Value(run));
            else
                values.Add(name, value.Value(run));
        }
        var result = run.Functions[function].Call(run.Context, call, values);
        run.GiveBack(values);
        return result;
    }
}

/// <summary><c>!value</c>.</summary>
internal sealed class NotExpression(Expression negated) : Expression
{
    public override object Value(TemplateRun run) => IsTrue(run);

    public override bool IsTrue(TemplateRun run) => !negated.IsTrue(run);
}

/// <summary><c>one &amp;&amp; other</c>.</summary>
internal sealed class AndExpression(Expression one, Expression other) : Expression
{
    public override object Value(TemplateRun run) => IsTrue(run);

    public override bool IsTrue(TemplateRun run) => one.IsTrue(run) && other.IsTrue(run);
}

/// <summary><c>one || other</c>.</summary>
internal sealed class OrExpression(Expression one, Expression other) : Expression
{
    public override object Value(TemplateRun run) => IsTrue(run);

    public override bool IsTrue(TemplateRun run) => one.IsTrue(run) || other.IsTrue(run);
}

/// <summary><c>condition ? one : other</c>.</summary>
internal sealed class ChoiceExpression(Expression condition, Expression one, Expression other) : Expression
{
    public override object? Value(TemplateRun run) => condition.IsTrue(run) ? one.Value(run) : other.Value(run);
}

/// <summary>Two values and an operator. Comparisons of two texts or two whole numbers are made here, all else by
/// Scriban.</summary>
/// <param name="source">Operator and places.</param>
/// <param name="left">What is before it.</param>
/// <param name="right">What is behind it.</param>
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
