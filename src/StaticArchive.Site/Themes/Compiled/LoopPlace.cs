namespace StaticArchive.Themes.Compiled;

/// <summary>Where a loop is: what templates read as <c>for</c>.</summary>
internal sealed class LoopPlace(int length)
{
    public int Length => length;

    public int Index { get; set; }
}
