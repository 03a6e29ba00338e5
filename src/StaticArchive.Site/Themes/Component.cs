using StaticArchive.Markdown.Blocks;

namespace StaticArchive.Themes;

/// <summary>Renders components, which depend on one story and nothing else, once for the whole site. They run in a
/// context of their own, so that a page cannot leak into what other pages will show.</summary>
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
        ReadMore = theme.Block(Theme.ReadMore)!;
    }

    /// <summary>What a READ MORE teaser within a text looks like.</summary>
    public ThemeTemplate ReadMore { get; }

    /// <summary>The HTML of that component for that story, or for none.</summary>
    public byte[] Render(ThemeTemplate partial, StoryModel? story)
    {
        if (_cache.Find(partial, story) is { } kept)
            return kept;
        var html = Run(partial, story is null ? [] : [new("story", story)]);
        _cache.Keep(partial, story, html);
        return html;
    }

    /// <summary>The HTML of a block of the theme; only its body where the theme has none, which is reported.</summary>
    /// <param name="name">As the story or the code calls it.</param>
    /// <param name="arguments">What the story wrote behind the name.</param>
    /// <param name="title">Its title.</param>
    /// <param name="body">What is between its lines of colons.</param>
    public byte[] RenderBlock(string name, DataMap arguments, Html? title = null, Html? body = null)
    {
        var kind = arguments.Find("kind") as string;
        var block = name == Admonition.Block && kind is not null ? _theme.Block(kind) ?? _theme.Block(name)
            : _theme.Block(name);
        if (block is null)
            return body?.Utf8.ToArray() ?? [];
        if (kind is not null && Admonition.IsMadeBy(name))
            arguments = Admonition.Arguments(kind);
        return Run(block, [new("args", arguments), new("title", title), new("body", body)]);
    }

    // What goes too deep is reported by Scriban, which counts as well.
    private byte[] Run(ThemeTemplate template, ReadOnlySpan<KeyValuePair<string, object?>> locals)
    {
        var run = _spare.TryPop(out var spare) ? spare : new TemplateRun(_compiled, _context, this, new PageOutput());
        _depth++;
        run.Output.Clear();
        var compiled = _compiled.Of(template);
        if (!compiled.Runs || _depth > ThemeContext.Deepest || !run.TryRun(compiled, locals))
        {
            run.Output.Clear();
            _context.PushOutput(run.Output);
            _context.Run(template, locals);
            _context.PopOutput();
        }
        _depth--;
        var html = run.Output.Written.ToArray();
        _spare.Push(run);
        return html;
    }

    /// <summary>A component writes the text of a story.</summary>
    public void NoteBody() => _cache.NoteBody();

    /// <summary>A story that a text refers to.</summary>
    public StoryModel Story(int node) => new(Site, node);

    private SitePlan Site => ((ThemeGlobals)_context.BuiltinObject).Site.Plan;
}

/// <summary>What a component wrote for a story, kept for every other page that shows it. Shared by all workers: whoever
/// comes second writes the same bytes, so no lock is needed.</summary>
internal sealed class ComponentCache(int partials, int nodes)
{
    private volatile bool _showsBodies;

    private readonly byte[]?[]?[] _written = new byte[]?[partials][];

    /// <summary>Whether a component wrote the text of a story, with teasers of others in it. Whoever shows it depends
    /// on more than it names.</summary>
    public bool ShowsBodies => _showsBodies;

    public void NoteBody() => _showsBodies = true;

    public byte[]? Find(ThemeTemplate partial, StoryModel? story) =>
        Volatile.Read(ref _written[partial.Index])?[Place(story)];

    public void Keep(ThemeTemplate partial, StoryModel? story, byte[] html)
    {
        var kept = Volatile.Read(ref _written[partial.Index]);
        if (kept is null)
        {
            var made = new byte[]?[nodes + 1];
            kept = Interlocked.CompareExchange(ref _written[partial.Index], made, null) ?? made;
        }
        kept[Place(story)] = html;
    }

    // Behind the stories: what does not depend on any.
    private int Place(StoryModel? story) => story?.Node ?? nodes;
}

/// <summary>What templates know of an admonition beside its title and its body.</summary>
internal static class Admonition
{
    /// <summary>The block that draws admonitions of kinds that have no block of their own.</summary>
    public const string Block = "admonition";

    /// <summary>Whether a block is made of what the writer called an admonition.</summary>
    public static bool IsMadeBy(string block) => block is Block or "details" or "quote";

    /// <summary>The kind as the writer named it, one of five looks, and words for where it has no title.</summary>
    public static DataMap Arguments(string kind) => new(
    [
        new("kind", kind),
        new("look", kind is "details" or "quote" ? null : AdmonitionKinds.LookOf(kind) ?? "note"),
        new("label", char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ')),
    ]);
}
