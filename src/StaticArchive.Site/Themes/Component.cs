namespace StaticArchive.Themes;

/// <summary>
/// Renders components, which depend on one story and nothing else, once for the whole site. They run in a context of
/// their own, so that a page cannot leak into what other pages will show.
/// </summary>
internal sealed class Component
{
    private readonly Theme _theme;
    private readonly CompiledTheme _compiled;
    private readonly ComponentCache _cache;
    private readonly ThemeContext _context;

    // One for each component that is within another.
    private readonly Stack<TemplateRun> _spare = new();
    private int _depth;

    public Component(Theme theme, SiteModel site, ComponentCache cache)
    {
        (_theme, _compiled, _cache) = (theme, theme.Compiled, cache);
        _context = new ThemeContext(theme, site, this, isForComponents: true);
        Teaser = theme.Partials["teaser"];
    }

    /// <summary>What a READ MORE teaser within a text looks like.</summary>
    public ThemeTemplate Teaser { get; }

    /// <summary>The HTML of that component for that story, or for none.</summary>
    public byte[] Render(ThemeTemplate partial, StoryModel? story)
    {
        if (_cache.Find(partial, story) is { } kept)
            return kept;
        var run = _spare.TryPop(out var spare) ? spare : new TemplateRun(_compiled, _context, this, new PageOutput());
        _depth++;
        Render(run, partial, story);
        _depth--;
        var html = run.Output.Written.ToArray();
        _spare.Push(run);
        _cache.Keep(partial, story, html);
        return html;
    }

    private void Render(TemplateRun run, ThemeTemplate partial, StoryModel? story)
    {
        run.Output.Clear();
        var compiled = _compiled.Of(partial);
        // What goes too deep is told by Scriban, which counts as well.
        if (compiled.Runs && _depth <= ThemeContext.Deepest && run.TryRun(compiled, story))
            return;
        run.Output.Clear();
        _context.PushOutput(run.Output);
        _context.Run(partial, story is null ? [] : [new("story", story)]);
        _context.PopOutput();
    }

    /// <summary>The HTML of a block of the theme with its arguments; nothing where the theme has none, which is
    /// reported.</summary>
    public byte[] RenderBlock(string name, string arguments)
    {
        if (_theme.Block(name) is not { } block)
            return [];
        var output = new PageOutput();
        _context.PushOutput(output);
        _context.Run(block, [new("args", BlockArguments.Read(arguments))]);
        _context.PopOutput();
        return output.Written.ToArray();
    }

    /// <summary>A component writes the text of a story.</summary>
    public void NoteBody() => _cache.NoteBody();

    /// <summary>A story that a text refers to.</summary>
    public StoryModel Story(int node) => new(Site, node);

    private SiteContext Site => ((ThemeGlobals)_context.BuiltinObject).Site.Context;
}
