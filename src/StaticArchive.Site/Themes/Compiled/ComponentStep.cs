namespace StaticArchive.Themes.Compiled;

/// <summary><c>component 'name' story</c>.</summary>
internal sealed class ComponentStep(ThemeTemplate partial, Expression? story) : Step
{
    public override void Run(TemplateRun run)
    {
        var shown = story is null ? null : story.Value(run) as StoryModel ?? throw new LeftToScriban();
        run.Output.WriteRaw(run.Component.Render(partial, shown));
    }
}
