namespace StaticArchive.Themes.Compiled;

/// <summary>Something that has a value. Immutable, and shared by all workers.</summary>
internal abstract class Expression
{
    public abstract object? Value(TemplateRun run);

    /// <summary>As a condition: everything but null and false is true.</summary>
    public virtual bool IsTrue(TemplateRun run) => IsTrue(Value(run));

    protected static bool IsTrue(object? value) => value is bool truth ? truth : value is not null;
}
