using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>
/// Evaluates what templates do most, one statement after the other, conditions, members of models and functions of the
/// theme, without the detours that Scriban takes for what other hosts may plug in. What it does not know or would be a
/// fault is left to Scriban, and comes to the same.
/// </summary>
internal sealed class Shortcuts(ThemeContext context, Dictionary<string, ThemeFunction> functions)
{
    private readonly Stack<CallArguments> _spare = new();

    /// <summary>Whether statements follow each other as they stand, in the template that runs: only Scriban knows of
    /// loops that are left early.</summary>
    public bool MayRunBlocks { get; set; }

    /// <summary>The value of the node; false where Scriban is to find it.</summary>
    public bool TryEvaluate(ScriptNode? node, out object? value)
    {
        if (node is ScriptMemberExpression member)
            return TryRead(member, out value);
        if (node is ScriptFunctionCall { Target: ScriptVariableGlobal name } call
            && call.Parent is not ScriptPipeCall && functions.TryGetValue(name.Name, out var function))
            return TryCall(function, call, out value);
        value = null;
        if (!MayRunBlocks || node is not ScriptBlockStatement block)
            return false;
        Run(block);
        return true;
    }

    private void Run(ScriptBlockStatement? block)
    {
        for (var i = 0; i < block?.Statements.Count; i++)
        {
            var statement = block.Statements[i];
            if (statement is ScriptRawStatement)
                statement.Evaluate(context);
            else if (statement is ScriptExpressionStatement { CanOutput: true } written)
                context.Write(written, context.Evaluate(written.Expression!));
            else if (statement is ScriptIfStatement condition)
                Run(condition);
            else if (!statement.CanSkipEvaluation)
                context.Evaluate(statement);
        }
    }

    private void Run(ScriptConditionStatement? branch)
    {
        while (branch is ScriptIfStatement condition)
        {
            if (context.ToBool(condition.Condition!.Span, context.Evaluate(condition.Condition)))
            {
                Run(condition.Then);
                return;
            }
            branch = condition.Else;
        }
        Run((branch as ScriptElseStatement)?.Body);
    }

    private bool TryRead(ScriptMemberExpression member, out object? value)
    {
        value = null;
        object? target;
        if (member.Target is ScriptVariableGlobal or ScriptVariableLocal)
            target = context.GetValue((ScriptVariable)member.Target);
        else if (member.Target is not ScriptMemberExpression inner || !TryRead(inner, out target))
            return false;
        if (target is null || member.Member is null)
            return false;
        if (!ThemeModels.ByType.TryGetValue(target.GetType(), out var type))
            return context
                .GetMemberAccessor(target)
                .TryGetValue(context, member.Member.Span, target, member.Member.Name, out value);
        if (type.Find(member.Member.Name) is not { } found)
            return false;
        value = found.Get(target);
        return true;
    }

    private bool TryCall(ThemeFunction function, ScriptFunctionCall call, out object? value)
    {
        var arguments = _spare.TryPop(out var spare) ? spare : new CallArguments();
        try
        {
            var isPlain = TryTake(call.Arguments, arguments) && arguments.Count >= function.RequiredParameterCount;
            value = isPlain ? function.Call(context, call, arguments) : null;
            return isPlain;
        }
        finally
        {
            arguments.Clear();
            _spare.Push(arguments);
        }
    }

    private bool TryTake(ScriptList<ScriptExpression> expressions, CallArguments arguments)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            if (expressions[i] is ScriptNamedArgument { Name.Name: { } name } named)
                arguments.Add(name, named.Value is null ? true : context.Evaluate(named.Value));
            else if (arguments.Named.IsEmpty && expressions[i] is not (ScriptNamedArgument or ScriptUnaryExpression))
                arguments.Add(context.Evaluate(expressions[i]));
            else
                return false;
        }
        return true;
    }
}
