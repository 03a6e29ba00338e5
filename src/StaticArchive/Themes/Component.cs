using StaticArchive.Pages.Models;

namespace StaticArchive.Themes;

/// <summary>
/// Renders components, which depend on one story and nothing else, once for the whole site. They run in a context of their own,
/// so that a page cannot leak into what other pages will show.
/// </summary>
internal sealed class Component
{
    private readonly ComponentCache _cache;
    private readonly ThemeContext _context;

    public Component(Theme theme, SiteModel site, ComponentCache cache)
    {
        _cache = cache;
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
        var output = new PageOutput();
        _context.PushOutput(output);
        _context.Run(partial, story is null ? [] : [new("story", story)]);
        _context.PopOutput();
        var html = output.Written.ToArray();
        _cache.Keep(partial, story, html);
        return html;
    }

    /// <summary>A component writes the text of a story.</summary>
    public void NoteBody() => _cache.NoteBody();

    /// <summary>A story that a text refers to.</summary>
    public StoryModel Story(int node) => new(Site, node);

    private SiteModel Site => ((ThemeGlobals)_context.BuiltinObject).Site;
}
