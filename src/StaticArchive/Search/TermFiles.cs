using System.Runtime.InteropServices;

namespace StaticArchive.Search;

/// <summary>
/// Files of one segment by beginnings of words: <c>t/NAME.json</c> holds terms by stem, and postings; <c>p/NAME.json</c> the same terms'
/// positions, which only phrases need.
/// </summary>
internal sealed class TermFiles
{
    private readonly TermTable _table;
    private readonly int _segment;
    private readonly List<int> _terms = [];
    private readonly List<int> _firstOfStem = [];
    private readonly List<string> _stems = [];
    private readonly List<int> _sizes = [];

    private TermFiles(TermTable table, int segment)
    {
        _table = table;
        _segment = segment;
        for (var term = 0; term < table.Terms.Length; term++)
        {
            if (table.DocumentsIn(segment, term) > 0)
                Add(term);
        }
    }

    public static ShardSet Write(TermTable table, int segment, List<SearchFile> files, ParallelOptions parallel)
    {
        var own = new TermFiles(table, segment);
        var cuts = ShardCutter.Cut(own._stems, own._sizes, table.Segments[segment].FileSize);
        var postings = new byte[cuts.Length][];
        var positions = new byte[cuts.Length][];
        var names = new string[cuts.Length];
        Parallel.For(0, cuts.Length, parallel, file =>
        {
            var end = file + 1 < cuts.Length ? cuts[file + 1] : own._stems.Count;
            postings[file] = own.Postings(cuts[file], end);
            positions[file] = own.Positions(cuts[file], end);
            names[file] = ContentName.Of(ShardSet.NameLength, postings[file], positions[file]);
        });
        ContentName.MakeUnique(names, file => [.. postings[file], .. positions[file]]);
        for (var file = 0; file < cuts.Length; file++)
        {
            files.Add(new SearchFile($"{SearchIndex.Folder}/t/{names[file]}.json", postings[file]));
            files.Add(new SearchFile($"{SearchIndex.Folder}/p/{names[file]}.json", positions[file]));
        }
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(own._stems, cut))], names);
    }

    private void Add(int term)
    {
        var (stem, word, _) = _table.Terms[term];
        if (_stems.Count == 0 || _stems[^1] != stem)
        {
            _stems.Add(stem);
            _firstOfStem.Add(_terms.Count);
            _sizes.Add(0);
        }
        _terms.Add(term);
        _sizes[^1] += _table.Postings(_segment, term).Length + Math.Max(4, word.Length - stem.Length + 3);
    }

    private ReadOnlySpan<int> TermsOf(int firstStem, int endStem) => CollectionsMarshal.AsSpan(_terms)[
        _firstOfStem[firstStem]..(endStem < _stems.Count ? _firstOfStem[endStem] : _terms.Count)];

    private byte[] Postings(int firstStem, int endStem)
    {
        var json = new ByteBuffer(1 << 14);
        json.Add("[\""u8);
        var words = new WordListWriter(json);
        for (var stem = firstStem; stem < endStem; stem++)
        {
            words.Add(_stems[stem]);
            var terms = TermsOf(stem, stem + 1);
            if (terms.Length == 1 && _table.Terms[terms[0]].Word == _stems[stem])
                continue;
            foreach (var term in terms)
                words.AddForm(_table.Terms[term].Word);
        }
        json.Add("\",\""u8);
        foreach (var term in TermsOf(firstStem, endStem))
        {
            json.Add(_table.Postings(_segment, term));
            json.Add(Digits.TermEnd);
        }
        json.Add("\"]"u8);
        return json.ToArray();
    }

    private byte[] Positions(int firstStem, int endStem)
    {
        var json = new ByteBuffer(1 << 14);
        json.Add((byte)'"');
        foreach (var term in TermsOf(firstStem, endStem))
        {
            json.Add(_table.Positions(_segment, term));
            json.Add(Digits.TermEnd);
        }
        json.Add((byte)'"');
        return json.ToArray();
    }
}
