using System.Text.Json;

namespace StaticArchive.Tests.Search;

/// <summary>Reads index files as their README describes them.</summary>
internal sealed class IndexReader
{
    private const string Counts = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private readonly List<Term> _terms = [];
    private readonly List<string> _endings = [];
    private readonly Dictionary<string, SortedDictionary<int, List<int>>> _pairs = new(StringComparer.Ordinal);

    public IndexReader(SearchIndex index)
    {
        var files = index.Files.ToDictionary(file => file.Path, file => file.Bytes);
        using var root = JsonDocument.Parse(files[index.RootUrl[1..]]);
        (Fillers, Usual) = (WordsOf(root, 0), WordsOf(root, 1));
        foreach (var segment in root.RootElement.GetProperty("segments").EnumerateArray())
        {
            var start = segment.GetProperty("start").GetInt32();
            foreach (var name in segment.GetProperty("terms")[1].GetString()!.Chunk(8).Select(name => new string(name)))
            {
                var words = Parts(files, $"search/data/p/{name[..6]}", name[6]);
                var pairs = Parts(files, $"search/data/n/{name[..6]}", name[7]);
                ReadTerms(files[$"search/data/t/{name[..6]}.json"], words, start);
                foreach (var part in pairs)
                    ReadPairs(part, start);
            }
            foreach (var name in segment.GetProperty("endings")[1].GetString()!.Chunk(6))
                _endings.AddRange(Words(Texts(files[$"search/data/e/{new string(name)}.json"])[0]).Select(entry => entry.Stem));
        }
    }

    private sealed record Term(string Stem, string Word, string Postings, string Positions, string Neighbours, int Start);

    /// <summary>Ordinals of the stories that have the word, best level first, then the newest.</summary>
    public int[] Stories(string word) =>
        [.. _terms.Where(term => term.Word == word).SelectMany(Postings).OrderByDescending(posting => posting.Level).ThenByDescending(posting => posting.Story).Select(posting => posting.Story)];

    public string[] Forms(string stem) => [.. _terms.Where(term => term.Stem == stem).Select(term => term.Word)];

    public IReadOnlyList<string> Endings() => _endings;

    /// <summary>By posting, in the order of the file.</summary>
    public List<List<int>> Positions(string word)
    {
        var all = new List<List<int>>();
        foreach (var term in _terms.Where(term => term.Word == word))
        {
            var own = new List<int>();
            Numbers(term.Positions, number =>
            {
                own.Add((own.Count == 0 ? 0 : own[^1]) + (number >> 1));
                if (number % 2 == 1)
                {
                    all.Add(own);
                    own = [];
                }
            }, _ => { });
        }
        return all;
    }

    /// <summary>Of a word, the usual words before and after each of its positions, in turn; 0 for others.</summary>
    public List<int> Neighbours(string word)
    {
        var all = new List<int>();
        foreach (var term in _terms.Where(term => term.Word == word))
            Numbers(term.Neighbours, all.Add, _ => { });
        return all;
    }

    /// <summary>By story, where the first of two usual words stands with the second behind it.</summary>
    public SortedDictionary<int, List<int>> Pair(string first, string second) => _pairs.GetValueOrDefault($"{first}+{second}") ?? [];

    /// <summary>The fillers, and the other usual words; the first has the number 1.</summary>
    public string[] Fillers { get; }

    public string[] Usual { get; }

    private static List<(int Story, int Level)> Postings(Term term)
    {
        var postings = new List<(int, int)>();
        var (level, next) = (0, term.Start);
        Numbers(term.Postings, gap =>
        {
            next += gap;
            postings.Add((next++, level));
        }, mark => (level, next) = (mark, term.Start));
        return postings;
    }

    private static void Numbers(string text, Action<int> onNumber, Action<int> onLevel)
    {
        const string symbols = " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
        var (rest, more) = (0, false);
        foreach (var c in text)
        {
            var symbol = symbols.IndexOf(c, StringComparison.Ordinal);
            if (symbol >= 84)
            {
                onLevel(symbol - 84);
            }
            else if (symbol >= 56)
            {
                (rest, more) = ((rest * 28) + symbol - 56, true);
            }
            else
            {
                onNumber(more ? 56 + (rest * 56) + symbol : symbol);
                (rest, more) = (0, false);
            }
        }
    }

    private static List<string[]> Parts(Dictionary<string, ReadOnlyMemory<byte>> files, string path, char count) =>
        [.. Enumerable.Range(0, Counts.IndexOf(count, StringComparison.Ordinal)).Select(part => Texts(files[$"{path}-{part}.json"]))];

    private void ReadTerms(ReadOnlyMemory<byte> terms, List<string[]> parts, int start)
    {
        var texts = Texts(terms);
        var postings = texts[1].Split('~');
        var places = parts.Select(part => new Queue<string>(part[0].Split('~'))).ToList();
        var neighbours = parts.Select(part => new Queue<string>(part[1].Split('~'))).ToList();
        var entry = 0;
        foreach (var (stem, forms) in Words(texts[0]))
        {
            foreach (var form in forms.Length > 0 ? forms : [stem])
            {
                var part = parts.Count == 0 ? -1 : (int)(Hash(stem) % (uint)parts.Count);
                _terms.Add(new Term(stem, form, postings[entry++], part < 0 ? "" : places[part].Dequeue(), part < 0 ? "" : neighbours[part].Dequeue(), start));
            }
        }
    }

    private void ReadPairs(string[] texts, int start)
    {
        var entries = texts[1].Split('~');
        foreach (var ((pair, _), entry) in Words(texts[0]).Zip(entries))
        {
            if (!_pairs.TryGetValue(pair, out var stories))
                _pairs.Add(pair, stories = []);
            var (next, own) = (start, default(List<int>));
            Numbers(entry, number =>
            {
                if (own is null)
                {
                    stories.Add(next += number, own = []);
                    next++;
                    return;
                }
                own.Add((own.Count == 0 ? 0 : own[^1]) + (number >> 1));
                own = number % 2 == 1 ? null : own;
            }, _ => { });
        }
    }

    private static uint Hash(string word) => word.Aggregate(2166136261, (hash, c) => (hash ^ c) * 16777619);

    private static IEnumerable<(string Stem, string[] Forms)> Words(string list)
    {
        var stem = "";
        foreach (var entry in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split(',');
            stem = stem[..Counts.IndexOf(parts[0][0], StringComparison.Ordinal)] + parts[0][1..];
            var own = stem;
            yield return (own, [.. parts.Skip(1).Select(form => own[..^Counts.IndexOf(form[0], StringComparison.Ordinal)] + form[1..])]);
        }
    }

    private static string[] WordsOf(JsonDocument root, int list) =>
        root.RootElement.GetProperty("usual")[list].GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Texts(ReadOnlyMemory<byte> file) => JsonSerializer.Deserialize<string[]>(file.Span)!;
}
