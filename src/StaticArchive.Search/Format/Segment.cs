namespace StaticArchive.Search.Format;

/// <summary>
/// A stretch of stories with term files of its own. The first holds nearly all stories and stands still while stories
/// are added to the second, so that one more story leaves most files as they are.
/// </summary>
/// <param name="Start">Ordinal of its first story.</param>
/// <param name="End">Ordinal after its last story.</param>
internal readonly record struct Segment(int Start, int End)
{
    private const int SmallestStep = 64;

    public int Count => End - Start;

    /// <summary>The segments of an archive of that many stories: all but the last few, in steps of about a twentieth,
    /// and the rest.</summary>
    public static Segment[] Of(int stories)
    {
        var step = SmallestStep;
        while (step * 32 <= stories)
            step *= 2;
        var settled = stories / step * step;
        return settled == 0 ? [new(0, stories)]
            : settled == stories ? [new(0, settled)]
            : [new(0, settled), new(settled, stories)];
    }

    /// <summary>About how many bytes a term file of the segment has: small files where there are few, fewer files where
    /// there are many.</summary>
    public int FileSize => Count switch
    {
        <= 2_000 => 4_000,
        <= 20_000 => 6_500,
        _ => 12_000,
    };
}
