namespace StaticArchive.Markdown;

/// <summary>
/// The levels that headings get on the page: the headline is the only one of level 1, and none is skipped, so that the
/// outline holds for those who hear the page. Which heading is below which stays as written. Reused; not thread-safe.
/// </summary>
internal sealed class HeadingLevels
{
    private const int First = 2;
    private const int Last = 6;
    private readonly List<int> _open = [];
    private bool _hasTop;

    /// <summary>Whether the last heading was written more than one level below the one that it belongs to.</summary>
    public bool HasSkipped { get; private set; }

    /// <summary>Whether the last heading is the first of level 1.</summary>
    public bool IsFirstTop { get; private set; }

    public void Clear()
    {
        _open.Clear();
        _hasTop = false;
    }

    /// <summary>
    /// The level, 2 to 6, of the next heading, which is written with level <paramref name="written"/>.
    /// </summary>
    public int Next(int written)
    {
        while (_open.Count > 0 && _open[^1] >= written)
            _open.RemoveAt(_open.Count - 1);
        HasSkipped = _open.Count > 0 && written > _open[^1] + 1;
        IsFirstTop = written == 1 && !_hasTop;
        _hasTop |= written == 1;
        _open.Add(written);
        return Math.Min(First + _open.Count - 1, Last);
    }
}
