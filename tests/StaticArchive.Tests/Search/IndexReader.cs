using System.Text.Json;

namespace StaticArchive.Tests.Search;

/// <summary>Reads index files as their README describes them.</summary>
internal sealed class IndexReader
{
    private const string Counts = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private readonly List<Term> _terms = [];
    private readonly List<string> _endings = [];
    private readonly Dictionary<string, SortedDictionary<int, List<int>>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<int, List<int>>> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> _pairStories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _neighbours = new(StringComparer.Ordinal);

    public IndexReader(SearchIndex index)
    {
        var files = index.Files.ToDictionary(file => file.Path, file => file.Bytes);
        using var root = JsonDocument.Parse(files[index.RootUrl[1..]]);
        Usual = root.RootElement.GetProperty("usual").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var segment in root.RootElement.GetProperty("segments").EnumerateArray())
        {
            var start = segment.GetProperty("start").GetInt32();
            foreach (var name in segment.GetProperty("terms")[1].GetString()!.Chunk(9).Select(name => new string(name)))
            {
                ReadTerms(files[$"search/data/t/{name[..6]}.json"], start);
                foreach (var part in Parts(files, $"search/data/p/{name[..6]}", name[6]))
                    ReadPlaces(part, start, _places);
                foreach (var part in Parts(files, $"search/data/n/{name[..6]}", name[7]))
                    ReadStories(part, start);
                foreach (var part in Parts(files, $"search/data/m/{name[..6]}", name[8]))
                    ReadPlaces(part, start, _pairs);
            }
            foreach (var name in segment.GetProperty("endings")[1].GetString()!.Chunk(6))
                _endings.AddRange(
                    Words(Texts(files[$"search/data/e/{new string(name)}.json"])[0]).Select(entry => entry.Stem));
        }
    }

    private sealed record Term(string Stem, string Word, string Postings, int Start);

    /// <summary>Ordinals of the stories that have the word, best level first, then the newest.</summary>
    public int[] Stories(string word) =>
        [
            .. _terms.Where(term => term.Word == word)
                .SelectMany(Postings).OrderByDescending(posting => posting.Level)
                .ThenByDescending(posting => posting.Story).Select(posting => posting.Story),
        ];

    public string[] Forms(string stem) => [.. _terms.Where(term => term.Stem == stem).Select(term => term.Word)];

    public IReadOnlyList<string> Endings() => _endings;

    /// <summary>By story, where a word stands.</summary>
    public SortedDictionary<int, List<int>> Positions(string word) => _places.GetValueOrDefault(word) ?? [];

    /// <summary>Of a word or a pair, the usual words beside each of its positions, as the file lists them.</summary>
    public List<int> Neighbours(string term) => _neighbours.GetValueOrDefault(term) ?? [];

    /// <summary>By story, where the first of two usual words stands with the second behind it.</summary>
    public SortedDictionary<int, List<int>> Pair(string first, string second) =>
        _pairs.GetValueOrDefault($"{first}+{second}") ?? [];

    /// <summary>The stories with two usual words in a row.</summary>
    public IEnumerable<int> PairStories(string first, string second) =>
        _pairStories.GetValueOrDefault($"{first}+{second}") ?? [];

    /// <summary>The usual words; the first has the number 1.</summary>
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
        const string symbols =
            " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
        var (rest, more) = (0, false);
        foreach (var c in text)
        {
            var symbol = symbols.IndexOf(c);
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

    private static IEnumerable<string[]> Parts(
        Dictionary<string, ReadOnlyMemory<byte>> files, string path, char symbol)
    {
        var count = Counts.IndexOf(symbol);
        count = count <= 16 ? count : (4 + (count % 4)) << ((count / 4) - 2);
        return Enumerable.Range(0, count).Select(part => Texts(files[$"{path}-{part}.json"]));
    }

    private void ReadTerms(ReadOnlyMemory<byte> terms, int start)
    {
        var texts = Texts(terms);
        var postings = texts[1].Split('~');
        var entry = 0;
        foreach (var (stem, forms) in Words(texts[0]))
        {
            foreach (var form in forms.Length > 0 ? forms : [stem])
                _terms.Add(new Term(stem, form, postings[entry++], start));
        }
    }

    private void ReadPlaces(
        string[] texts, int start, Dictionary<string, SortedDictionary<int, List<int>>> places)
    {
        foreach (
            var ((term, _), (entry, neighbours)) in Words(texts[0]).Zip(texts[1].Split('~').Zip(texts[2].Split('~'))))
        {
            if (!places.TryGetValue(term, out var stories))
                places.Add(term, stories = []);
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
            if (!_neighbours.TryGetValue(term, out var beside))
                _neighbours.Add(term, beside = []);
            Numbers(neighbours, beside.Add, _ => { });
        }
    }

    private void ReadStories(string[] texts, int start)
    {
        foreach (var ((pair, _), entry) in Words(texts[0]).Zip(texts[1].Split('~')))
        {
            if (!_pairStories.TryGetValue(pair, out var stories))
                _pairStories.Add(pair, stories = []);
            var next = start;
            Numbers(entry, gap =>
            {
                next += gap;
                stories.Add(next++);
            }, _ => { });
        }
    }

    private static IEnumerable<(string Stem, string[] Forms)> Words(string list)
    {
        var stem = "";
        foreach (var entry in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split(',');
            stem = stem[..Counts.IndexOf(parts[0][0])] + parts[0][1..];
            var own = stem;
            yield return (own, [.. parts.Skip(1).Select(form => own[..^Counts.IndexOf(form[0])] + form[1..])]);
        }
    }

    private static string[] Texts(ReadOnlyMemory<byte> file) => JsonSerializer.Deserialize<string[]>(file.Span)!;
}
