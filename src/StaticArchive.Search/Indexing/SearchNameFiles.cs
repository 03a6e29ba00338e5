using System.Text.Encodings.Web;

namespace StaticArchive.Search.Indexing;

/// <summary>The pages that a query may name: <c>k/NAME.json</c>, a line each, by the words of the name and of what it
/// ends with (<c>durov</c> for "Pavel Durov").</summary>
internal static class SearchNameFiles
{
    private const int FileSize = 4_000;
    private const int MaxWords = 8;
    private const int MinEnding = 3;

    public static ShardSet Write(IReadOnlyList<SearchName> names, List<SearchFile> files)
    {
        var lines = names.SelectMany(name => KeysOf(name).Select(key => (Key: key, Line: LineOf(key, name))))
            .DistinctBy(line => line.Line)
            .OrderBy(line => line.Key, StringComparer.Ordinal).ThenBy(line => line.Line, StringComparer.Ordinal)
            .ToArray();
        var keys = Array.ConvertAll(lines, line => line.Key);
        // Lines of one key stay together.
        var unique = keys.Distinct().ToArray();
        var sizes = lines.GroupBy(line => line.Key).Select(group => group.Sum(line => line.Line.Length)).ToArray();
        var cuts = ShardCutter.Cut(unique, sizes, FileSize);
        var contents = new byte[cuts.Length][];
        for (var file = 0; file < cuts.Length; file++)
        {
            var start = Array.IndexOf(keys, unique[cuts[file]]);
            var end = file + 1 < cuts.Length ? Array.IndexOf(keys, unique[cuts[file + 1]]) : keys.Length;
            var json = new ByteBuffer(FileSize * 2);
            json.Add($"[\n{string.Join(",\n", lines[start..end].Select(line => line.Line))}\n]");
            contents[file] = json.ToArray();
        }
        var fileNames = Array.ConvertAll(contents, content => ContentName.Of(ShardSet.NameLength, content));
        ContentName.MakeUnique(fileNames, file => contents[file]);
        for (var file = 0; file < cuts.Length; file++)
            files.Add(new SearchFile($"{SearchIndex.Folder}/k/{fileNames[file]}.json", contents[file]));
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(unique, cut))], fileNames);
    }

    private static IEnumerable<string> KeysOf(SearchName name)
    {
        foreach (var spelling in name.Aliases.Prepend(name.Title))
        {
            var words = WordsOf(spelling);
            for (var first = 0; first < Math.Min(words.Count, MaxWords); first++)
            {
                if (first == 0 || words[first].Length >= MinEnding)
                    yield return string.Join(' ', words.Skip(first));
            }
        }
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        Span<char> buffer = stackalloc char[64];
        for (var reader = new WordReader(text, buffer); reader.Read();)
            words.Add(reader.IsAscii ? reader.Word.ToString() : Folding.Fold(reader.Word.ToString()));
        return words;
    }

    private static string LineOf(string key, SearchName name) =>
        $"[{Text(key)},{Text(name.Title)},{Text(name.Url)},{Text(name.Kind)},{name.Stories}"
        + (name.Language is { } language ? $",{Text(language)}]" : "]");

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}

/// <summary>Writes ascending words, each as the length of what it shares with the one before and its rest, with a space
/// between. A word's forms follow it after commas, each as the number of letters to drop from the word's end and what
/// to add.</summary>
internal sealed class WordListWriter
{
    private readonly ByteBuffer _buffer;
    private string? _word;

    public WordListWriter(ByteBuffer buffer) => _buffer = buffer;

    public void Add(string word)
    {
        if (_word is not null)
            _buffer.Add((byte)' ');
        var shared = SharedWith(word);
        _buffer.Add(AsciiCodec.Count(shared));
        _buffer.Add(word.AsSpan(shared));
        _word = word;
    }

    public void AddForm(string form)
    {
        var shared = SharedWith(form);
        _buffer.Add((byte)',');
        _buffer.Add(AsciiCodec.Count(_word!.Length - shared));
        _buffer.Add(form.AsSpan(shared));
    }

    // A pair of surrogates is not torn: the list is UTF-8.
    private int SharedWith(string word)
    {
        var shared = ShardCutter.Shared(_word, word);
        return shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? shared - 1 : shared;
    }
}

/// <summary>Which stories carry a facet value: <c>f/NAME.json</c>, values by slug, a line each.</summary>
internal static class FacetFiles
{
    private const int FileSize = 6_000;

    /// <summary>By facet: the files with its values.</summary>
    public static ShardSet[] Write(ImmutableArray<Facet> facets, List<SearchFile> files)
    {
        var contents = new List<byte[]>();
        var names = new List<string>();
        var sets = new ShardSet[facets.Length];
        for (var i = 0; i < facets.Length; i++)
        {
            var first = names.Count;
            var starts = WriteOne(facets[i], contents);
            names.AddRange(contents.Skip(first).Select(content => ContentName.Of(ShardSet.NameLength, content)));
            sets[i] = new ShardSet(starts, new string[starts.Length]);
        }
        var unique = names.ToArray();
        ContentName.MakeUnique(unique, file => contents[file]);
        var next = 0;
        foreach (var set in sets)
        {
            unique.AsSpan(next, set.Names.Length).CopyTo(set.Names);
            next += set.Names.Length;
        }
        foreach (var (name, content) in unique.Zip(contents).DistinctBy(pair => pair.First))
            files.Add(new SearchFile($"{SearchIndex.Folder}/f/{name}.json", content));
        return sets;
    }

    private static string[] WriteOne(Facet facet, List<byte[]> contents)
    {
        var values = facet.Values.OrderBy(value => value.Slug, StringComparer.Ordinal).ToArray();
        var slugs = values.Select(value => value.Slug).ToArray();
        var lines = values.Select(Line).ToArray();
        var cuts = ShardCutter.Cut(slugs, [.. lines.Select(line => line.Length)], FileSize);
        for (var file = 0; file < cuts.Length; file++)
        {
            var json = new ByteBuffer(FileSize * 2);
            var end = file + 1 < cuts.Length ? cuts[file + 1] : values.Length;
            for (var value = cuts[file]; value < end; value++)
            {
                json.Add(value == cuts[file] ? "[\n"u8 : ",\n"u8);
                json.Add(lines[value]);
            }
            json.Add("\n]"u8);
            contents.Add(json.ToArray());
        }
        return [.. cuts.Select(cut => ShardCutter.Separator(slugs, cut))];
    }

    private static byte[] Line(FacetValue value)
    {
        var json = new ByteBuffer();
        json.Add("[\""u8);
        json.Add(value.Slug);
        json.Add("\",\""u8);
        json.Add(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value.Name));
        json.Add("\",\""u8);
        AsciiCodec.AppendAscending(json, value.Stories.AsSpan());
        json.Add("\"]"u8);
        return json.ToArray();
    }
}
