namespace StaticArchive.Import.Writing;

/// <summary>What an import did, by file.</summary>
internal sealed class ImportReport
{
    public List<string> New { get; } = [];

    public List<string> Changed { get; } = [];

    public int Same { get; set; }

    /// <summary>An editor changed them, and the export did not.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>An editor changed them and the export too; they are left as the editor has them.</summary>
    public List<string> Conflicts { get; } = [];

    /// <summary>They were imported once and are gone; they stay gone.</summary>
    public List<string> Deleted { get; } = [];

    /// <summary>The export has them no more; they stay.</summary>
    public int Missing { get; set; }
}

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

/// <summary>A file cannot be imported; the message says why and what to do, in a sentence for the person who gave
/// it.</summary>
internal sealed class ImportException(string message) : Exception(message);
