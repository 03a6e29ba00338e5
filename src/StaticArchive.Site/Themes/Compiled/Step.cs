namespace StaticArchive.Themes.Compiled;

/// <summary>A statement of a template. Immutable, and shared by all workers.</summary>
internal abstract class Step
{
    public abstract void Run(TemplateRun run);
}
