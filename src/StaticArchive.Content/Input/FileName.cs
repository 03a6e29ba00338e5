namespace StaticArchive.Input;

/// <summary>What a story's file name tells: <c>2021-04-05-slug.md</c>, <c>2021-04-slug.md</c>, <c>2024-12-5-slug.md</c>
/// or <c>slug.md</c>.</summary>
/// <param name="Stem">The name without folder and extension.</param>
/// <param name="Date">The date at its front as written, or empty.</param>
/// <param name="Year">Its year, or 0.</param>
/// <param name="Month">Its month as written, possible or not.</param>
/// <param name="Day">Its day as written, or null where only a month is named.</param>
/// <param name="Name">What follows the date; possibly empty.</param>
internal readonly record struct FileName(string Stem, string Date, int Year, int Month, int? Day, string Name)
{
    /// <summary>Takes a path apart.</summary>
    public static FileName Of(string path)
    {
        var stem = StemOf(path);
        var cursor = new DateCursor(stem);
        if (
            !cursor.Number(4, 4, out var year)
            || !cursor.Take('-')
            || !cursor.Number(1, 2, out var month)
            || !AtBoundary(cursor))
            return new FileName(stem, "", 0, 0, null, stem);
        var monthEnd = cursor.Position;
        if (cursor.Take('-') && cursor.Number(1, 2, out var day) && AtBoundary(cursor))
            return new FileName(stem, stem[..cursor.Position], year, month, day, Behind(stem, cursor.Position));
        return monthEnd == "2021-04".Length
            ? new FileName(stem, stem[..monthEnd], year, month, null, Behind(stem, monthEnd))
            : new FileName(stem, "", 0, 0, null, stem);
    }

    // A folder that holds a story and its images is named like the story, which is then called index.md.
    private static string StemOf(string path)
    {
        var nameAt = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        var stem = path[nameAt..(dot > nameAt ? dot : path.Length)].Trim();
        return nameAt > 1 && stem.Equals("index", StringComparison.OrdinalIgnoreCase)
            ? path[(path.LastIndexOf('/', nameAt - 2) + 1)..(nameAt - 1)]
            : stem;
    }

    private static string Behind(string stem, int at) => stem[at..].Trim('-', '_', ' ');

    private static bool AtBoundary(DateCursor cursor) => cursor.AtEnd || cursor.Current is '-' or '_' or ' ';
}
