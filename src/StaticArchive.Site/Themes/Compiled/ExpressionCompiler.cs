using Scriban.Parsing;
using Scriban.Syntax;

namespace StaticArchive.Themes.Compiled;

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
