using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes;

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

/// <summary>Makes expressions of Scriban's.</summary>
internal sealed class ExpressionCompiler(CompiledTheme theme)
{
    // What these are is known beforehand; a theme that gives them another meaning is Scriban's.
    private static readonly HashSet<string> Reserved = [.. ThemeFunctions.Names, "site", "texts", "data", "for"];

    /// <summary>The place of a variable that templates may assign.</summary>
    public int Place(ScriptVariableGlobal variable) =>
        Reserved.Contains(variable.Name) ? throw new LeftToScriban() : theme.Globals[variable.Name];

    /// <exception cref="LeftToScriban">There is no expression for it.</exception>
    public Expression Of(ScriptExpression? expression) =>
        expression switch
        {
            ScriptLiteral literal => new Literal(literal.Value),
            ScriptVariableGlobal { Name: "site" } => new SiteValue(),
            ScriptVariableGlobal { Name: "data" } => new DataValue(),
            ScriptVariableGlobal variable => new GlobalVariable(Place(variable)),
            ScriptVariableLocal variable => new LocalVariable(theme.Locals[variable.BaseName]),
            ScriptMemberExpression member => Member(member),
            ScriptIndexerExpression item => new ItemOf(Of(item.Target), Of(item.Index)),
            ScriptFunctionCall call => Call(call),
            ScriptNestedExpression nested => Of(nested.Expression),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } unary => new NotExpression(Of(unary.Right)),
            ScriptConditionalExpression choice => new ChoiceExpression(
                Of(choice.Condition), Of(choice.ThenValue), Of(choice.ElseValue)),
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => new AndExpression(
                Of(both.Left), Of(both.Right)),
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either => new OrExpression(
                Of(either.Left), Of(either.Right)),
            ScriptBinaryExpression binary => new BinaryExpression(binary, Of(binary.Left), Of(binary.Right)),
            _ => throw new LeftToScriban(),
        };

    private Expression Member(ScriptMemberExpression member)
    {
        var name = member.Member?.Name ?? throw new LeftToScriban();
        return member.Target switch
        {
            ScriptVariableGlobal { Name: "texts" } => new Literal(theme.Texts.Find(name) ?? throw new LeftToScriban()),
            ScriptVariableGlobal { Name: "for" } => LoopMember.Of(name) ?? throw new LeftToScriban(),
            _ => new MemberOf(Of(member.Target), name, member.DotToken.TokenType == TokenType.QuestionDot),
        };
    }

    private FunctionCall Call(ScriptFunctionCall call)
    {
        var place = call.Target is ScriptVariableGlobal { Name: { } name } ? ThemeFunctions.Names.IndexOf(name) : -1;
        // These two write where they are, and have no value.
        if (place < 0 || ThemeFunctions.Names[place] is "include" or "component")
            throw new LeftToScriban();
        (string? Name, Expression Value)[] arguments = [.. call.Arguments.Select(Argument)];
        var positional = arguments.TakeWhile(argument => argument.Name is null).Count();
        if (positional == 0 || arguments.Skip(positional).Any(argument => argument.Name is null))
            throw new LeftToScriban();
        return new FunctionCall(place, call, arguments);
    }

    private (string? Name, Expression Value) Argument(ScriptExpression argument) => argument switch
    {
        ScriptNamedArgument { Name.Name: { } name, Value: { } value } => (name, Of(value)),
        ScriptNamedArgument => throw new LeftToScriban(),
        _ => (null, Of(argument)),
    };
}
