using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticArchive.Themes;

/// <summary>A theme, parsed once and shared by all workers.</summary>
internal sealed class Theme
{
    private readonly FrozenDictionary<string, ThemeTemplate> _layouts;
    private readonly FrozenDictionary<string, ThemeTemplate> _partials;

    internal Theme(IEnumerable<ThemeTemplate> layouts, IEnumerable<ThemeTemplate> partials, ImmutableArray<ThemeAsset> assets, Texts texts)
    {
        _layouts = layouts.ToFrozenDictionary(layout => layout.Name, StringComparer.Ordinal);
        _partials = partials.ToFrozenDictionary(partial => partial.Name, StringComparer.Ordinal);
        Assets = assets;
        Texts = texts;
        Compiled = new CompiledTheme(_layouts.Values, _partials, texts);
    }

    /// <summary>Style sheet, icons and whatever else the theme brings.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The words of the interface.</summary>
    public Texts Texts { get; }

    /// <summary>Paths of the templates that Scriban runs, as far as is known: they ask for more than the compiled form has, and write the same more slowly.</summary>
    public IEnumerable<string> LeftToScriban => Compiled.All.Where(template => !template.Runs).Select(template => template.Path);

    internal IReadOnlyDictionary<string, ThemeTemplate> Partials => _partials;

    /// <summary>What of it runs without Scriban.</summary>
    internal CompiledTheme Compiled { get; }

    internal ThemeTemplate Layout(string name) => _layouts[name];

    /// <summary>The line of a template, for showing under a diagnostic; null when there is none.</summary>
    /// <param name="path">As diagnostics name it, such as <c>layouts/story.html</c>.</param>
    /// <param name="line">1-based.</param>
    internal string? SourceLine(string path, int line) =>
        _layouts.Values.Concat(_partials.Values).FirstOrDefault(template => template.Path == path)?.Line(line);
}
