using System.Collections;

namespace StaticArchive.Themes;

/// <summary>A statement of a template. Immutable, and shared by all workers.</summary>
internal abstract class Step
{
    public abstract void Run(TemplateRun run);
}

/// <summary>Writes what is in the template, as UTF-8.</summary>
internal sealed class RawStep(byte[] utf8) : Step
{
    public byte[] Utf8 => utf8;

    public override void Run(TemplateRun run) => run.Output.WriteRaw(utf8);
}

/// <summary><c>{{ value }}</c>.</summary>
internal sealed class WriteStep(Expression value) : Step
{
    public override void Run(TemplateRun run) => run.Write(value.Value(run));
}

/// <summary>One after the other.</summary>
internal sealed class BlockStep(Step[] steps) : Step
{
    public override void Run(TemplateRun run)
    {
        foreach (var step in steps)
            step.Run(run);
    }
}

/// <summary><c>name = value</c>.</summary>
internal sealed class AssignStep(int global, Expression value) : Step
{
    public override void Run(TemplateRun run) => run.Globals[global] = value.Value(run);
}

/// <summary><c>if … else … end</c>; an <c>else if</c> is such a step in the second place.</summary>
internal sealed class IfStep(Expression condition, Step then, Step? otherwise) : Step
{
    public override void Run(TemplateRun run)
    {
        if (condition.IsTrue(run))
            then.Run(run);
        else
            otherwise?.Run(run);
    }
}

/// <summary><c>for name in list offset: n limit: n … else … end</c>.</summary>
internal sealed class ForStep(
    int variable, Expression list, Expression? offset, Expression? limit, Step body, Step? otherwise) : Step
{
    public override void Run(TemplateRun run)
    {
        if (list.Value(run) is not { } value)
            return;
        if (value is not IList items)
            throw new LeftToScriban();
        var start = Math.Clamp(Number(offset, run) ?? 0, 0, items.Count);
        var length = items.Count - start;
        if (Number(limit, run) is > 0 and var most)
            length = Math.Min(length, most);
        var (outer, shadowed) = (run.Loop, run.LoopVariables[variable]);
        run.Loop = new LoopPlace(length);
        if (length > 0)
            Loop(run, items, start);
        else
            otherwise?.Run(run);
        (run.Loop, run.LoopVariables[variable]) = (outer, shadowed);
    }

    private void Loop(TemplateRun run, IList items, int start)
    {
        var place = run.Loop!;
        for (var i = 0; i < place.Length; i++)
        {
            run.NoteIteration();
            place.Index = i;
            run.LoopVariables[variable] = items[start + i];
            body.Run(run);
        }
    }

    private static int? Number(Expression? expression, TemplateRun run) =>
        expression is null ? null : expression.Value(run) as int? ?? throw new LeftToScriban();
}

/// <summary>Where a loop is: what templates read as <c>for</c>.</summary>
internal sealed class LoopPlace(int length)
{
    public int Length => length;

    public int Index { get; set; }
}

/// <summary><c>include 'name' key: value</c>.</summary>
internal sealed class IncludeStep(CompiledTemplate partial, (int Local, Expression Value)[] arguments) : Step
{
    public override void Run(TemplateRun run)
    {
        // Values are found with the locals that are here.
        var locals = run.NextLocals();
        foreach (var (local, value) in arguments)
            locals[local] = value.Value(run);
        run.Enter();
        partial.Run(run);
        run.Leave();
    }
}

/// <summary><c>component 'name' story</c>.</summary>
internal sealed class ComponentStep(ThemeTemplate partial, Expression? story) : Step
{
    public override void Run(TemplateRun run)
    {
        var shown = story is null ? null : story.Value(run) as StoryModel ?? throw new LeftToScriban();
        run.Output.WriteRaw(run.Component.Render(partial, shown));
    }
}
