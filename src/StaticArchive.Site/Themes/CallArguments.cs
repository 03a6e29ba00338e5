using System.Runtime.InteropServices;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary>What a template calls a function with: values by position, then values by name. Reused from call to
/// call.</summary>
internal sealed class CallArguments
{
    private readonly List<object?> _values = [];
    private readonly List<KeyValuePair<string, object?>> _named = [];

    public int Count => _values.Count;

    public ReadOnlySpan<KeyValuePair<string, object?>> Named => CollectionsMarshal.AsSpan(_named);

    public object? this[int index] => _values[index];

    public void Add(object? value) => _values.Add(value);

    public void Add(string name, object? value) => _named.Add(new(name, value));

    public object? Find(string name)
    {
        foreach (var (key, value) in _named)
        {
            if (key == name)
                return value;
        }
        return null;
    }

    public void Clear()
    {
        _values.Clear();
        _named.Clear();
    }

    /// <summary>The arguments that Scriban itself gathered.</summary>
    public static CallArguments Of(ScriptArray array)
    {
        var arguments = new CallArguments();
        arguments._values.AddRange(array);
        foreach (var name in array.GetMembers())
        {
            if (name != "size" && array.TryGetValue(name, out var value))
                arguments.Add(name, value);
        }
        return arguments;
    }
}
