namespace StaticArchive.Themes;

/// <summary>The templates of a theme as trees of steps that write UTF-8. By Scriban's own trees, rendering was 24 % of
/// a cold build's cycles at 10,000 stories; so it is 7 %. What lies beyond the steps stays with Scriban: such a
/// template, and those that include it.</summary>
internal sealed class CompiledTheme
{
    private readonly CompiledTemplate[] _partials;
    private readonly FrozenDictionary<string, CompiledTemplate> _layouts;

    public CompiledTheme(
        IReadOnlyCollection<ThemeTemplate> layouts, IReadOnlyDictionary<string, ThemeTemplate> partials, Texts texts)
    {
        (Partials, Texts) = (partials, texts);
        _partials = new CompiledTemplate[partials.Count];
        foreach (var partial in partials.Values)
            _partials[partial.Index] = new CompiledTemplate(partial.Path);
        _layouts = layouts.ToFrozenDictionary(
            layout => layout.Name, layout => new CompiledTemplate(layout.Path), StringComparer.Ordinal);
        foreach (var template in partials.Values)
            TemplateCompiler.Compile(this, template, Of(template));
        foreach (var template in layouts)
            TemplateCompiler.Compile(this, template, Layout(template.Name));
        LeaveWhatIncludesLeft();
        Page = Globals["page"];
    }

    /// <summary>The words of the interface, which are in templates as if they were their own.</summary>
    public Texts Texts { get; }

    /// <summary>The partials as they were parsed, by name.</summary>
    public IReadOnlyDictionary<string, ThemeTemplate> Partials { get; }

    /// <summary>Places of variables that all templates see.</summary>
    public VariableNames Globals { get; } = new();

    /// <summary>Places of variables that a partial is given.</summary>
    public VariableNames Locals { get; } = new();

    /// <summary>The place of <c>page</c>.</summary>
    public int Page { get; }

    /// <summary>All templates.</summary>
    public IEnumerable<CompiledTemplate> All => [.. _layouts.Values, .. _partials];

    public CompiledTemplate Layout(string name) => _layouts[name];

    public CompiledTemplate Of(ThemeTemplate partial) => _partials[partial.Index];

    private void LeaveWhatIncludesLeft()
    {
        while (
            All.FirstOrDefault(template => template.Runs && template.Includes.Any(partial => !partial.Runs))
                is { } found)
            found.Leave();
    }
}

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

/// <summary>Numbers the names that a theme uses for variables.</summary>
internal sealed class VariableNames
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public int Count => _places.Count;

    /// <summary>The place of a name; null where no template uses it.</summary>
    public int? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;

    public int this[string name]
    {
        get
        {
            if (!_places.TryGetValue(name, out var place))
                _places.Add(name, place = _places.Count);
            return place;
        }
    }
}
