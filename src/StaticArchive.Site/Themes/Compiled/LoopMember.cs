namespace StaticArchive.Themes.Compiled;

/// <summary><c>for.last</c> and its like.</summary>
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
