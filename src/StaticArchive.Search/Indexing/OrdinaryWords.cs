namespace StaticArchive.Search.Indexing;

/// <summary>
/// Ordinary words that no story has: <c>o/NAME.json</c>, word lists. Who types one means it, so it is not taken for a
/// mistyped other word.
/// </summary>
internal static class OrdinaryWords
{
    private const int FileSize = 2_500;

    public static ShardSet Write(
        IEnumerable<string> words, TermTable table, bool withStems, List<SearchFile> files)
    {
        var held = table.Terms.Where(term => term.Kind != TermKind.Pair).Select(term => term.Stem)
            .ToHashSet(StringComparer.Ordinal);
        var missing = words.Select(word => TermMerge.StemOf(Folding.Fold(word), withStems))
            .Where(word => word.Length is >= MergedTerm.MinCorrectable and <= WordReader.MaxLength)
            .Where(word => !held.Contains(word))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var cuts = ShardCutter.Cut(missing, [.. missing.Select(word => word.Length)], FileSize);
        var names = new string[cuts.Length];
        for (var file = 0; file < cuts.Length; file++)
        {
            var json = new ByteBuffer(FileSize * 2);
            json.Add("[\""u8);
            var list = new WordListWriter(json);
            foreach (var word in missing[cuts[file]..(file + 1 < cuts.Length ? cuts[file + 1] : missing.Length)])
                list.Add(word);
            json.Add("\"]"u8);
            var content = json.ToArray();
            names[file] = ContentName.Of(ShardSet.NameLength, content);
            files.Add(new SearchFile($"{SearchIndex.Folder}/o/{names[file]}.json", content));
        }
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(missing, cut))], names);
    }
}
