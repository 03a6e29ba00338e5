using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes.Compiled;

/// <summary>Makes steps of Scriban's statements, where there are steps for all of them.</summary>
internal sealed class TemplateCompiler
{
    private readonly CompiledTheme _theme;
    private readonly CompiledTemplate _compiled;
    private readonly ExpressionCompiler _expressions;

    private TemplateCompiler(CompiledTheme theme, CompiledTemplate compiled)
    {
        (_theme, _compiled) = (theme, compiled);
        _expressions = new ExpressionCompiler(theme);
    }

    /// <summary>Gives the template its steps, or leaves it without.</summary>
    public static void Compile(CompiledTheme theme, ThemeTemplate template, CompiledTemplate compiled)
    {
        if (!template.RunsStraight)
            return;
        try
        {
            compiled.Become(new TemplateCompiler(theme, compiled).Block(template.Page.Body));
        }
        catch (LeftToScriban)
        {
            compiled.Leave();
        }
    }

    private Step Block(ScriptBlockStatement? block)
    {
        var steps = new List<Step>();
        foreach (var statement in block?.Statements ?? [])
        {
            if (statement.CanSkipEvaluation)
                continue;
            var step = Of(statement);
            // An interface text and what is around it are written as one.
            if (step is RawStep raw && steps is [.., RawStep before])
                steps[^1] = new RawStep([.. before.Utf8, .. raw.Utf8]);
            else
                steps.Add(step);
        }
        return steps is [var only] ? only : new BlockStep([.. steps]);
    }

    private Step Of(ScriptStatement statement) =>
        statement switch
        {
            ScriptRawStatement raw => new RawStep(Encoding.UTF8.GetBytes(raw.Text.ToString())),
            ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => Assignment(assignment),
            ScriptExpressionStatement
            {
                Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } call
            } => Include(call),
            ScriptExpressionStatement
            {
                Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "component" } } call
            } => Component(call),
            ScriptExpressionStatement { Expression: { } expression } => Written(_expressions.Of(expression)),
            ScriptIfStatement condition => If(condition),
            ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement) => For(loop),
            _ => throw new LeftToScriban(),
        };

    private static Step Written(Expression value)
    {
        if (value is not Literal { Constant: string text })
            return new WriteStep(value);
        var output = new PageOutput();
        output.WriteEscaped(text);
        return new RawStep(output.Written.ToArray());
    }

    private AssignStep Assignment(ScriptAssignExpression assignment)
    {
        if (
            assignment.EqualToken.TokenType != TokenType.Equal
            || assignment.Target is not ScriptVariableGlobal { Name: not "page" } target)
            throw new LeftToScriban();
        return new AssignStep(_expressions.Place(target), _expressions.Of(assignment.Value));
    }

    private IfStep If(ScriptIfStatement condition) =>
        new(
            _expressions.Of(condition.Condition),
            Block(condition.Then),
            condition.Else switch
            {
                null => null,
                ScriptIfStatement next => If(next),
                ScriptElseStatement last => Block(last.Body),
                _ => throw new LeftToScriban(),
            }
        );

    private ForStep For(ScriptForStatement loop)
    {
        if (
            loop.Variable is not ScriptVariableGlobal variable
            || loop.NamedArguments.Any(argument =>
                argument.Name?.Name is not ("offset" or "limit") || argument.Value is null))
            throw new LeftToScriban();
        Expression? Argument(string name) =>
            loop.NamedArguments.LastOrDefault(argument => argument.Name!.Name == name) is { } argument
                ? _expressions.Of(argument.Value)
                : null;
        return new ForStep(
            _expressions.Place(variable), _expressions.Of(loop.Iterator), Argument("offset"), Argument("limit"),
            Block(loop.Body), loop.Else is null ? null : Block(loop.Else.Body));
    }

    private IncludeStep Include(ScriptFunctionCall call)
    {
        var partial = _theme.Of(Partial(call));
        _compiled.Includes.Add(partial);
        return new IncludeStep(partial, [.. call.Arguments.Skip(1).Select(Local)]);
    }

    private (int Local, Expression Value) Local(ScriptExpression argument) =>
        argument is ScriptNamedArgument { Name.Name: { } name, Value: { } value }
            ? (_theme.Locals[name], _expressions.Of(value))
            : throw new LeftToScriban();

    private ComponentStep Component(ScriptFunctionCall call) => call.Arguments.Count switch
    {
        1 => new ComponentStep(Partial(call), null),
        2 => new ComponentStep(Partial(call), _expressions.Of(call.Arguments[1])),
        _ => throw new LeftToScriban(),
    };

    private ThemeTemplate Partial(ScriptFunctionCall call) =>
        call.Arguments is [ScriptLiteral { Value: string name }, ..]
        && _theme.Partials.TryGetValue(name, out var partial)
            ? partial
            : throw new LeftToScriban();
}
