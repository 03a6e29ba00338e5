using System.Text.Encodings.Web;

namespace StaticArchive.Search.Format;

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
        $"[{Text(key)},{Text(name.Title)},{Text(name.Url)},{Text(name.Kind)},{name.Stories}]";

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
