using System.Collections;

namespace StaticArchive.Themes.Compiled;

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
