using System.Buffers;

namespace StaticArchive.Related.Explanation;

/// <summary>The facet values that can be told from ordinary words in a text. Immutable.</summary>
internal sealed class CuratedNameTable
{
    private const int MinLength = 3;
    private const int MinUnspacedLength = 2;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lastWords;
    private readonly (string Name, int Value)[] _unspaced;
    private readonly SearchValues<string>? _anyUnspaced;

    public CuratedNameTable(Archive archive, FacetNumbers values, WordLists lists)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var unspaced = new List<(string, int)>();
        var words = lists.For(archive.Settings.Language);
        for (var number = 0; number < values.Count; number++)
        {
            var name = values[number].Name;
            if (archive.Facets[values.FacetOf(number)].Definition.Single)
                continue;
            if (CaselessTerms.AreIn(name))
            {
                if (name.Length >= MinUnspacedLength)
                    unspaced.Add((name, number));
            }
            else if (IsTelling(name, words))
            {
                names.TryAdd(name, number);
                names.TryAdd(char.ToUpperInvariant(name[0]) + name[1..], number);
            }
        }
        _byName = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _lastWords = names.Keys.Select(name => name[(name.LastIndexOf(' ') + 1)..]).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _unspaced = [.. unspaced];
        _anyUnspaced = _unspaced.Length == 0
            ? null
            : SearchValues.Create([.. _unspaced.Select(entry => entry.Name)], StringComparison.Ordinal);
        IsEmpty = names.Count == 0 && _unspaced.Length == 0;
    }

    public bool IsEmpty { get; }

    /// <summary>Whether a name ends with this word.</summary>
    public bool EndsWith(ReadOnlySpan<char> word) => _lastWords.Contains(word);

    /// <summary>The value with that name, or -1.</summary>
    public int Find(ReadOnlySpan<char> name) => _byName.TryGetValue(name, out var value) ? value : -1;

    /// <summary>Adds the values of scripts without capital letters or spaces that a text names.</summary>
    public void FindUnspaced(ReadOnlySpan<char> text, ICollection<int> found)
    {
        if (_anyUnspaced is null || !text.ContainsAny(_anyUnspaced))
            return;
        foreach (var (name, value) in _unspaced)
        {
            if (text.Contains(name, StringComparison.Ordinal))
                found.Add(value);
        }
    }

    private static bool IsTelling(string name, WordList words)
    {
        const WordTraits ordinary = WordTraits.Stop | WordTraits.Common | WordTraits.Date | WordTraits.People
            | WordTraits.Office | WordTraits.Title;
        if (name.Contains(' ', StringComparison.Ordinal))
            return name.Split(' ')
                .Any(word => word.Length >= MinLength && (words.TraitsOf(word) & WordTraits.Stop) == 0);
        var shape = NameShape.Of(name);
        return name.Length >= MinLength && (shape & WordTraits.Capital) != 0 && (words.TraitsOf(name) & ordinary) == 0;
    }
}

/// <summary>Finds in texts the facet values that editors wrote down for other stories: a name, or a phrase of several
/// words. A single word that is no name is not looked for. Scratch memory is reused; one per worker.</summary>
internal sealed class CuratedNames
{
    private const int MaxWords = 8;

    private readonly DocumentText _text = new();
    private readonly List<int> _starts = [];
    private readonly SortedSet<int> _found = [];
    private readonly CuratedNameTable _table;

    public CuratedNames(CuratedNameTable table) => _table = table;

    /// <summary>Numbers of the values that a story's text names, ascending.</summary>
    public int[] In(Story story)
    {
        if (_table.IsEmpty)
            return [];
        _found.Clear();
        _text.Read(story);
        Find(0, _text.HeadlineEnd);
        Find(_text.StandfirstStart, _text.StandfirstEnd);
        foreach (var (start, end, kind, _) in _text.Segments)
        {
            if (kind is TextKind.Prose or TextKind.Quote or TextKind.Note or TextKind.Heading)
                Find(start, end);
        }
        return [.. _found];
    }

    private void Find(int start, int end)
    {
        _table.FindUnspaced(_text.Text[start..end], _found);
        _starts.Clear();
        var walk = new WordWalk(_text.Text, start, end, beginsSentence: true);
        while (walk.Next())
        {
            if (walk.Breaks || walk.IsCode)
                _starts.Clear();
            _starts.Add(walk.Start);
            if (!_table.EndsWith(_text.Text[walk.Start..walk.End]))
                continue;
            for (var i = Math.Max(0, _starts.Count - MaxWords); i < _starts.Count; i++)
            {
                if (_table.Find(_text.Text[_starts[i]..walk.End]) is >= 0 and var value)
                    _found.Add(value);
            }
        }
    }
}
