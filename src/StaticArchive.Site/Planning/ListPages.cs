namespace StaticArchive.Planning;

/// <summary>
/// Cuts a list that grows at its end into pages that stay as they are. Page 1 holds the oldest; a numbered page is
/// always full and never changes again. The front shows the newest: the last full chunk and whatever is begun behind
/// it.
/// </summary>
internal static class ListPages
{
    /// <summary>How many numbered pages there are beside the front.</summary>
    public static int NumberedPages(int count, int pageSize) => Math.Max(0, (count / pageSize) - 1);

    /// <summary>The items of a page, as a range of the list oldest first.</summary>
    /// <param name="count">Length of the list.</param>
    /// <param name="pageSize">Items on a numbered page.</param>
    /// <param name="number">1 for the oldest, 0 for the front.</param>
    public static (int Start, int Length) Range(int count, int pageSize, int number)
    {
        if (number > 0)
            return ((number - 1) * pageSize, pageSize);
        var start = NumberedPages(count, pageSize) * pageSize;
        return (start, count - start);
    }
}
