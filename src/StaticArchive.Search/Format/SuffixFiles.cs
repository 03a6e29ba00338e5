namespace StaticArchive.Search.Format;

/// <summary>Files of one segment by endings of words, <c>e/NAME.json</c>: the terms that are not common, written
/// backwards, with their postings once more. A word mistyped near its beginning is looked for here, in the same round
/// trip as the rest.</summary>
internal static class SuffixFiles
{
    public static ShardSet Write(
        TermTable table, CommonTerms common, int segment, List<SearchFile> files, ParallelOptions parallel)
    {
        var terms = Enumerable
            .Range(0, table.Terms.Length)
            .Where(term =>
                table.DocumentsIn(segment, term) > 0
                && table.Terms[term].IsCorrectable
                && !common.Contains(table.Terms[term].Stem))
            .ToArray();
        var words = terms.Select(term => Reversed(table.Terms[term].Word)).ToArray();
        Array.Sort(words, terms, Comparer<string>.Create(string.CompareOrdinal));
        var sizes = terms
            .Select(term => table.Postings(segment, term).Length + table.Terms[term].Word.Length)
            .ToArray();
        var cuts = ShardCutter.Cut(words, sizes, table.Segments[segment].FileSize / 2);
        var contents = new byte[cuts.Length][];
        var names = new string[cuts.Length];
        Parallel.For(0, cuts.Length, parallel, () => new ByteBuffer(1 << 14), (file, _, room) =>
        {
            var (start, end) = (cuts[file], file + 1 < cuts.Length ? cuts[file + 1] : terms.Length);
            contents[file] = Content(table, segment, words.AsSpan(start..end), terms.AsSpan(start..end), room);
            names[file] = ContentName.Of(ShardSet.NameLength, contents[file]);
            return room;
        }, _ => { });
        ContentName.MakeUnique(names, file => contents[file]);
        for (var file = 0; file < cuts.Length; file++)
            files.Add(new SearchFile($"{SearchIndex.Folder}/e/{names[file]}.json", contents[file]));
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(words, cut))], names);
    }

    private static byte[] Content(
        TermTable table, int segment, ReadOnlySpan<string> words, ReadOnlySpan<int> terms, ByteBuffer json)
    {
        json.Clear();
        json.Add("[\""u8);
        var list = new WordListWriter(json);
        foreach (var word in words)
            list.Add(word);
        json.Add("\",\""u8);
        foreach (var term in terms)
        {
            json.Add(table.Postings(segment, term));
            json.Add(AsciiCodec.TermEnd);
        }
        json.Add("\"]"u8);
        return json.ToArray();
    }

    private static string Reversed(string word) => string.Create(word.Length, word, static (reversed, word) =>
    {
        word.CopyTo(reversed);
        reversed.Reverse();
    });
}
