namespace StaticArchive.Import.Writing;

/// <summary>What a person has to know of an import, grouped by kind: a sentence, how often it holds, and for which
/// stories.</summary>
internal sealed class ImportNotes
{
    private const int MaxExamples = 3;

    private readonly SortedDictionary<string, (int Count, List<string> Examples)> _notes = new(StringComparer.Ordinal);

    /// <summary>Adds one case.</summary>
    /// <param name="kind">The sentence, without its full stop.</param>
    /// <param name="example">The story, or null.</param>
    /// <param name="count">How many cases it is.</param>
    public void Add(string kind, string? example = null, int count = 1)
    {
        var (known, examples) = _notes.GetValueOrDefault(kind, (0, []));
        if (example is not null && examples.Count < MaxExamples && !examples.Contains(example))
            examples.Add(example);
        _notes[kind] = (known + count, examples);
    }

    /// <summary>A line for each kind, those that hold most often first.</summary>
    public IEnumerable<string> Lines() => _notes.OrderByDescending(note => note.Value.Count).Select(note =>
        $"{note.Value.Count} × {note.Key}{Examples(note.Value.Examples, note.Value.Count)}");

    private static string Examples(List<string> examples, int count) =>
        examples.Count == 0 ? "" : $" ({string.Join("; ", examples)}{(count > examples.Count ? "; …" : "")})";
}
