namespace StaticArchive.Related.Explanation;

/// <summary>
/// Finds in texts the facet values that editors wrote down for other stories: a name, or a phrase of several words.
/// A single word that is no name is not looked for. Scratch memory is reused; one per worker.
/// </summary>
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
