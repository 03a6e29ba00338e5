using System.Runtime.InteropServices;

namespace StaticArchive.Related.Explanation;

/// <summary>The names that at least two stories share, and which story writes which. Documents are numbered as in
/// <see cref="TextIndex"/>. Immutable.</summary>
internal sealed class NameIndex
{
    private readonly ImmutableArray<Story> _stories;
    private readonly WordLists _lists;
    private readonly FrozenSet<ulong> _headlineTerms;
    private readonly ulong[] _keys;
    private readonly NameOrigin[] _origins;
    private readonly ImmutableArray<StoryName>[] _namesOf;
    private readonly string?[] _spellings;

    private NameIndex(
        ImmutableArray<Story> stories,
        WordLists lists,
        FrozenSet<ulong> headlineTerms,
        (ulong[] Keys, NameOrigin[] Origins) names,
        ImmutableArray<StoryName>[] namesOf)
    {
        _stories = stories;
        _lists = lists;
        _headlineTerms = headlineTerms;
        (_keys, _origins) = names;
        _namesOf = namesOf;
        _spellings = new string?[_keys.Length];
    }

    /// <summary>The words of the archive's languages.</summary>
    public WordLists Lists => _lists;

    /// <summary>How many names there are.</summary>
    public int Count => _keys.Length;

    /// <summary>The names of a document, ascending.</summary>
    public ImmutableArray<StoryName> Of(int document) => _namesOf[document];

    /// <summary>How many stories have the name.</summary>
    public int StoriesWith(int name) => _origins[name].Stories;

    /// <summary>How long the name is, in characters.</summary>
    public int LengthOf(int name) => _origins[name].Length;

    /// <summary>The name as the first story with it writes it.</summary>
    public string SpellingOf(int name) => _spellings[name] ??= ReadSpelling(name);

    private string ReadSpelling(int name)
    {
        var (story, start, length, _) = _origins[name];
        var text = new DocumentText();
        text.Read(_stories[story]);
        var words = text
            .Text.Slice(start, length)
            .ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>Reads the names of all stories; how many workers do it makes no difference.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="withLinkTexts">False leaves out the texts of links to other stories.</param>
    /// <param name="workers">How many workers.</param>
    public static NameIndex Build(Archive archive, bool withLinkTexts, int workers)
    {
        var uses = new NameUse[archive.Stories.Length][];
        var lists = WordLists.Of(archive.Stories);
        var headlineTerms = StoryNameReader.HeadlineTermsOf(archive.Stories);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(
            0,
            uses.Length,
            options,
            () => new StoryNameReader(headlineTerms, withLinkTexts),
            (story, _, reader) =>
            {
                uses[story] = reader.Read(archive.Stories[story], lists.For(archive.Stories[story].Language));
                return reader;
            },
            _ => { }
        );
        var names = Shared(uses);
        var namesOf = Array.ConvertAll(uses, own => Numbered(own, names.Keys));
        return new NameIndex(archive.Stories, lists, headlineTerms, names, namesOf);
    }

    /// <summary>The same with further documents, or with others in place of further ones; which names there are
    /// stays.</summary>
    public NameIndex With(IEnumerable<(int Document, Story Story)> added, int documents, bool withLinkTexts)
    {
        var namesOf = new ImmutableArray<StoryName>[documents];
        _namesOf.CopyTo(namesOf, 0);
        var reader = new StoryNameReader(_headlineTerms, withLinkTexts);
        foreach (var (document, story) in added)
            namesOf[document] = Numbered(reader.Read(story, _lists.For(story.Language)), _keys);
        return new NameIndex(_stories, _lists, _headlineTerms, (_keys, _origins), namesOf);
    }

    private static (ulong[] Keys, NameOrigin[] Origins) Shared(NameUse[][] uses)
    {
        var all = new (ulong Key, int Story, int Start, ushort Length, NameTraits Traits)[uses.Sum(own => own.Length)];
        var filled = 0;
        for (var story = 0; story < uses.Length; story++)
        {
            foreach (var (key, start, length, traits) in uses[story])
                all[filled++] = (key, story, start, length, traits);
        }
        Array.Sort(all, (left, right) =>
            left.Key != right.Key ? left.Key.CompareTo(right.Key) : left.Story.CompareTo(right.Story));
        var keys = new List<ulong>();
        var origins = new List<NameOrigin>();
        for (var i = 0; i < all.Length;)
        {
            var end = i + 1;
            while (end < all.Length && all[end].Key == all[i].Key)
                end++;
            if (end - i > 1)
            {
                keys.Add(all[i].Key);
                origins.Add(new NameOrigin(all[i].Story, all[i].Start, all[i].Length, end - i));
            }
            i = end;
        }
        return ([.. keys], [.. origins]);
    }

    private static ImmutableArray<StoryName> Numbered(NameUse[] own, ulong[] keys)
    {
        var names = new List<StoryName>(own.Length);
        var at = 0;
        foreach (var use in own)
        {
            var found = keys.AsSpan(at).BinarySearch(use.Key);
            at += found < 0 ? ~found : found;
            if (found >= 0)
                names.Add(new StoryName(at, use.Traits));
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(names.ToArray());
    }
}

/// <summary>Where a name is written first, and by how many stories at all.</summary>
/// <param name="Story">Ordinal of the story when the index was built.</param>
/// <param name="Start">Place in its <see cref="DocumentText"/>.</param>
/// <param name="Length">In characters.</param>
/// <param name="Stories">How many stories have it.</param>
internal readonly record struct NameOrigin(int Story, int Start, ushort Length, int Stories);

/// <summary>A name in the text of one story.</summary>
/// <param name="Key">Hash of its words.</param>
/// <param name="Start">Where it first is in the <see cref="DocumentText"/>.</param>
/// <param name="Length">In characters.</param>
/// <param name="Traits">How the story writes it.</param>
internal readonly record struct NameUse(ulong Key, int Start, ushort Length, NameTraits Traits);
