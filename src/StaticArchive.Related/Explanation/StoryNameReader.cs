namespace StaticArchive.Related.Explanation;

/// <summary>Reads the names of a story in any script. Scratch memory is reused; one per worker.</summary>
/// <param name="headlineTerms">Words of scripts without capital letters that are in a headline of the archive.</param>
/// <param name="withLinkTexts">False leaves out the texts of links to other stories.</param>
internal sealed class StoryNameReader(FrozenSet<ulong> headlineTerms, bool withLinkTexts)
{
    private readonly DocumentText _text = new();
    private readonly NameReader _names = new();
    private readonly Dictionary<ulong, NameUse> _terms = [];

    /// <summary>By key, each once.</summary>
    public NameUse[] Read(Story story, WordList words)
    {
        _text.Read(story);
        var names = _names.Read(_text, words, withLinkTexts);
        if (headlineTerms.Count == 0 || !CaselessTerms.AreIn(_text.Text))
            return [.. names];
        _terms.Clear();
        ReadTerms(0, _text.StandfirstEnd, words, NameTraits.Headline);
        foreach (var (start, end, kind, _) in _text.Segments)
        {
            if (kind is TextKind.Prose or TextKind.Quote or TextKind.Note)
                ReadTerms(start, end, words, NameTraits.None);
        }
        return [.. names.Concat(_terms.Values).OrderBy(name => name.Key)];
    }

    /// <summary>Words of scripts without capital letters that are in headlines or standfirsts.</summary>
    public static FrozenSet<ulong> HeadlineTermsOf(IEnumerable<Story> stories)
    {
        var terms = new HashSet<ulong>();
        foreach (var story in stories)
        {
            Gather(story.Headline, terms);
            Gather(story.Standfirst, terms);
        }
        return terms.ToFrozenSet();
    }

    private static void Gather(string? text, HashSet<ulong> terms)
    {
        if (text is null || !CaselessTerms.AreIn(text))
            return;
        var walk = new CaselessTerms(text, 0, text.Length);
        while (walk.Next())
            terms.Add(walk.Hash);
    }

    private void ReadTerms(int start, int end, WordList words, NameTraits traits)
    {
        const WordTraits ordinary = WordTraits.Stop | WordTraits.Common | WordTraits.Date | WordTraits.People;
        var walk = new CaselessTerms(_text.Text, start, end);
        while (walk.Next())
        {
            var key = walk.Hash;
            if (!headlineTerms.Contains(key) || (words.TraitsOf(_text.Text[walk.Start..walk.End]) & ordinary) != 0)
                continue;
            if (_terms.TryGetValue(key, out var known))
                _terms[key] = known with { Traits = known.Traits | traits | NameTraits.Repeated };
            else
                _terms[key] = new NameUse(
                    key, walk.Start, (ushort)(walk.End - walk.Start), traits | NameTraits.Caseless);
        }
    }
}

/// <summary>A name of one story.</summary>
/// <param name="Name">Its number in the <see cref="NameIndex"/>.</param>
/// <param name="Traits">How the story writes it.</param>
internal readonly record struct StoryName(int Name, NameTraits Traits);
