namespace StaticArchive.Themes.Compiled;

/// <summary>Gives each name that a theme uses for a variable a place of its own.</summary>
internal sealed class VariableNames
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public int Count => _places.Count;

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
