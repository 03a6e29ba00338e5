namespace StaticArchive.Search;

/// <summary>Where the terms of one story stand, a chain a term, in the order of the text.</summary>
internal sealed class Occurrences
{
    private Occurrence[] _all = new Occurrence[1 << 12];
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>Adds one behind <paramref name="latest"/> of its chain, which is -1 for the first.</summary>
    public int Add(int position, int latest)
    {
        if (_count == _all.Length)
            Array.Resize(ref _all, _count * 2);
        if (latest >= 0)
            _all[latest].Next = _count;
        _all[_count] = new Occurrence { Position = position, Next = -1 };
        return _count++;
    }

    public ref Occurrence this[int index] => ref _all[index];
}
