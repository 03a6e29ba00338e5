namespace StaticArchive.Related.Vectors;

/// <summary>
/// Parts of large arrays, which the collector leaves where they are; moving an array of its own for each story was a
/// tenth of the index. One per worker.
/// </summary>
internal sealed class ArrayArena<T>
{
    private const int Smallest = 1 << 12;
    private const int Largest = 1 << 16;

    private T[] _array = [];
    private int _used;

    /// <summary>Room for so many, not shared with any other.</summary>
    public ArraySegment<T> Take(int count)
    {
        if (_array.Length - _used < count)
        {
            _array = GC.AllocateUninitializedArray<T>(
                Math.Max(count, Math.Clamp(_array.Length * 2, Smallest, Largest)));
            _used = 0;
        }
        _used += count;
        return new ArraySegment<T>(_array, _used - count, count);
    }
}
