namespace StaticArchive.Themes.Compiled;

/// <summary>A layout or partial in a form that runs by itself. Made once, shared by all workers.</summary>
internal sealed class CompiledTemplate(string path)
{
    private Step? _body;
    private volatile bool _isLeft;

    /// <summary>Relative to the theme's folder.</summary>
    public string Path => path;

    /// <summary>Whether it runs by itself; else Scriban runs it.</summary>
    public bool Runs => _body is not null && !_isLeft;

    /// <summary>The partials that it writes where they stand.</summary>
    public HashSet<CompiledTemplate> Includes { get; } = [];

    public void Become(Step body) => _body = body;

    /// <summary>From here on Scriban runs it.</summary>
    public void Leave() => _isLeft = true;

    public void Run(TemplateRun run) => _body!.Run(run);
}
