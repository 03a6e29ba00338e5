namespace StaticArchive.Search;

/// <summary>
/// Files of one segment by beginnings of words: <c>search/t/NAME.json</c> holds terms, forms and postings, <c>search/p/NAME.json</c> the same terms' positions,
/// which only phrases need.
/// </summary>
internal static class TermFiles
{
    public static ShardSet Write(TermTable table, int segment, List<SearchFile> files, ParallelOptions parallel)
    {
        var terms = Enumerable.Range(0, table.Terms.Length).Where(term => table.DocumentsIn(segment, term) > 0).ToArray();
        var words = terms.Select(term => table.Terms[term].Key).ToArray();
        var sizes = terms.Select(term => table.Postings(segment, term).Length + table.Terms[term].Key.Length + (table.Forms[term].Length * 4)).ToArray();
        var cuts = ShardCutter.Cut(words, sizes, table.Segments[segment].FileSize);
        var postings = new byte[cuts.Length][];
        var positions = new byte[cuts.Length][];
        var names = new string[cuts.Length];
        Parallel.For(0, cuts.Length, parallel, file =>
        {
            var own = terms.AsSpan(cuts[file]..(file + 1 < cuts.Length ? cuts[file + 1] : terms.Length));
            postings[file] = Postings(table, segment, own);
            positions[file] = Positions(table, segment, own);
            names[file] = ContentName.Of(ShardSet.NameLength, postings[file], positions[file]);
        });
        ContentName.MakeUnique(names, file => [.. postings[file], .. positions[file]]);
        for (var file = 0; file < cuts.Length; file++)
        {
            files.Add(new SearchFile($"search/t/{names[file]}.json", postings[file]));
            files.Add(new SearchFile($"search/p/{names[file]}.json", positions[file]));
        }
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(words, cut))], names);
    }

    private static byte[] Postings(TermTable table, int segment, ReadOnlySpan<int> terms)
    {
        var json = new ByteBuffer(1 << 14);
        json.Add("[\""u8);
        var words = new WordListWriter(json);
        foreach (var term in terms)
            words.Add(table.Terms[term].Key, table.Forms[term]);
        json.Add("\",\""u8);
        foreach (var term in terms)
        {
            json.Add(table.Postings(segment, term));
            json.Add(Digits.TermEnd);
        }
        json.Add("\"]"u8);
        return json.ToArray();
    }

    private static byte[] Positions(TermTable table, int segment, ReadOnlySpan<int> terms)
    {
        var json = new ByteBuffer(1 << 14);
        json.Add((byte)'"');
        foreach (var term in terms)
        {
            json.Add(table.Positions(segment, term));
            json.Add(Digits.TermEnd);
        }
        json.Add((byte)'"');
        return json.ToArray();
    }
}
