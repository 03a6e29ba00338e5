using System.Runtime.InteropServices;

namespace StaticArchive.Search.Indexing;

/// <summary>Files of one segment by beginnings of words: <c>t/NAME.json</c> holds terms by stem, and postings. Phrases
/// need <c>p/NAME-PART.json</c>, where the same terms are, <c>n/NAME-PART.json</c>, the stories of the pairs that
/// begin with them, and <c>m/NAME-PART.json</c>, where those pairs stand.</summary>
internal sealed class TermFiles
{
    private readonly TermTable _table;
    private readonly int _segment;
    private readonly List<int> _terms = [];
    private readonly List<int> _pairs = [];
    private readonly List<int> _firstOfStem = [];
    private readonly List<int> _firstPairOfStem = [];
    private readonly List<string> _stems = [];
    private readonly List<int> _sizes = [];

    private TermFiles(TermTable table, int segment)
    {
        _table = table;
        _segment = segment;
        for (var term = 0; term < table.Terms.Length; term++)
        {
            if (table[segment, term].Documents == 0)
                continue;
            if (table.Terms[term].Kind == TermKind.Pair)
                _pairs.Add(term);
            else
                Add(term);
        }
    }

    /// <summary>Adds the files to <paramref name="files"/>; the names it gives end with the numbers of their <c>p</c>,
    /// <c>n</c> and <c>m</c> parts, a symbol each.</summary>
    public static ShardSet Write(TermTable table, int segment, List<SearchFile> files, ParallelOptions parallel)
    {
        var own = new TermFiles(table, segment);
        var cuts = ShardCutter.Cut(own._stems, own._sizes, table.Segments[segment].FileSize);
        var contents = new Contents[cuts.Length];
        var names = new string[cuts.Length];
        Parallel.For(
            0,
            cuts.Length,
            parallel,
            () => (Buffer: new ByteBuffer(1 << 14), Parts: new PhraseParts(table, segment)),
            (file, _, local) =>
            {
                var end = file + 1 < cuts.Length ? cuts[file + 1] : own._stems.Count;
                contents[file] = own.ContentsOf(cuts[file], end, local.Buffer, local.Parts);
                names[file] = ContentName.Of(ShardSet.NameLength, contents[file].All);
                return local;
            },
            _ => { }
        );
        ContentName.MakeUnique(names, file => [.. contents[file].All.SelectMany(content => content)]);
        for (var file = 0; file < cuts.Length; file++)
            names[file] = AddFiles(files, names[file], contents[file]);
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(own._stems, cut))], names);
    }

    private static string AddFiles(List<SearchFile> files, string name, in Contents contents)
    {
        files.Add(new SearchFile($"{SearchIndex.Folder}/t/{name}.json", contents.Terms));
        AddParts(files, "p", name, contents.WordPlaces);
        AddParts(files, "n", name, contents.PairStories);
        AddParts(files, "m", name, contents.PairPlaces);
        return name + string.Concat(contents.Parts.Select(parts => (char)PhraseParts.CountSymbol(parts.Length)));
    }

    private Contents ContentsOf(int firstStem, int endStem, ByteBuffer buffer, PhraseParts parts)
    {
        var pairs = PairsOf(firstStem, endStem);
        return new Contents(
            Postings(firstStem, endStem, buffer), parts.Places(TermsOf(firstStem, endStem)), parts.Stories(pairs),
            parts.Places(pairs));
    }

    private static void AddParts(List<SearchFile> files, string folder, string name, byte[][] parts)
    {
        for (var part = 0; part < parts.Length; part++)
            files.Add(new SearchFile($"{SearchIndex.Folder}/{folder}/{name}-{part}.json", parts[part]));
    }

    private void Add(int term)
    {
        var (stem, word, _, _) = _table.Terms[term];
        if (_stems.Count == 0 || _stems[^1] != stem)
        {
            _stems.Add(stem);
            _firstOfStem.Add(_terms.Count);
            _firstPairOfStem.Add(_pairs.Count);
            _sizes.Add(0);
        }
        _terms.Add(term);
        _sizes[^1] += _table[_segment, term].Postings.Length + Math.Max(4, word.Length - stem.Length + 3);
    }

    private ReadOnlySpan<int> TermsOf(int firstStem, int endStem) => CollectionsMarshal.AsSpan(_terms)[
        _firstOfStem[firstStem]..(endStem < _stems.Count ? _firstOfStem[endStem] : _terms.Count)];

    // A pair comes behind its first word, whose stem is its own.
    private ReadOnlySpan<int> PairsOf(int firstStem, int endStem) => CollectionsMarshal.AsSpan(_pairs)[
        _firstPairOfStem[firstStem]..(endStem < _stems.Count ? _firstPairOfStem[endStem] : _pairs.Count)];

    private byte[] Postings(int firstStem, int endStem, ByteBuffer json)
    {
        json.Clear();
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
            json.Add(_table[_segment, term].Postings.AsSpan());
            json.Add(AsciiCodec.TermEnd);
        }
        json.Add("\"]"u8);
        return json.ToArray();
    }

    /// <summary>The contents of a term file and of what belongs to it.</summary>
    private readonly record struct Contents(
        byte[] Terms, byte[][] WordPlaces, byte[][] PairStories, byte[][] PairPlaces)
    {
        public byte[][][] Parts => [WordPlaces, PairStories, PairPlaces];

        public byte[][] All => [Terms, .. WordPlaces, .. PairStories, .. PairPlaces];
    }
}

/// <summary>Where a term ends in what is encoded of a range of terms.</summary>
/// <param name="Documents">How many stories of the segment have it.</param>
/// <param name="Postings">The end of its postings.</param>
/// <param name="Positions">The end of its positions.</param>
/// <param name="Neighbours">The end of its neighbours.</param>
internal readonly record struct TermEnd(int Documents, int Postings, int Positions, int Neighbours);

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
                table[segment, term].Documents > 0
                && table.Terms[term].IsCorrectable
                && !common.Contains(table.Terms[term].Stem))
            .ToArray();
        var words = terms.Select(term => Reversed(table.Terms[term].Word)).ToArray();
        Array.Sort(words, terms, Comparer<string>.Create(string.CompareOrdinal));
        var sizes = terms
            .Select(term => table[segment, term].Postings.Length + table.Terms[term].Word.Length)
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
            json.Add(table[segment, term].Postings.AsSpan());
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
