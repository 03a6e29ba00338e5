namespace StaticArchive.Related;

/// <summary>Reads the terms, words and phrases of two words, out of stories. Has scratch memory of its own; one per
/// worker.</summary>
internal sealed class StoryTokenizer
{
    private readonly TermTable _table = new();
    private readonly byte[] _word = new byte[WordScanner.ScratchLength];
    private readonly TextReading _reading;
    private byte[] _scratch = new byte[1024];

    public StoryTokenizer(TextReading reading) => _reading = reading;

    /// <summary>The story's terms by key.</summary>
    /// <param name="story">The story.</param>
    /// <param name="language">The group of its language.</param>
    /// <param name="common">Words that are no terms, nor part of phrases.</param>
    /// <param name="omittedLinks">Offsets in the body's HTML of links whose text is not to be read.</param>
    public ArraySegment<StoryTerm> Read(
        Story story, LanguageGroup language, CommonWords common, ReadOnlySpan<int> omittedLinks = default)
    {
        var text = new DocumentBytes(story, ref _scratch);
        Read(text, text.Headline, 0, false, _reading.HeadlineCount, language, common, default);
        Read(text, text.Standfirst, text.StandfirstBegin, false, 1, language, common, default);
        Read(text, text.Body, text.BodyBegin, true, 1, language, common, omittedLinks);
        return _table.TakeSorted();
    }

    private void Read(
        DocumentBytes text,
        ReadOnlySpan<byte> part,
        int begin,
        bool isHtml,
        int count,
        LanguageGroup language,
        CommonWords common,
        ReadOnlySpan<int> omitted)
    {
        var words = new WordScanner(part, isHtml, language.Folding, language.Seed, _word, omitted);
        var previous = default((ulong Hash, ushort Place));
        var gap = CommonWords.WidestGap + 1;
        while (words.Next())
        {
            if (words.BeginsBlock)
                gap = CommonWords.WidestGap + 1;
            var key = TermHash.Key(words.Hash);
            if (common.Contains(key))
            {
                gap++;
                continue;
            }
            var place = text.PlaceOf(begin + words.Start);
            _table.Add(key, place, count, words.IsLowerCase ? TermTraits.LowerCase : TermTraits.None);
            if (_reading.Phrases && gap <= CommonWords.WidestGap)
                _table.Add(
                    TermHash.Key(TermHash.OfPhrase(previous.Hash, words.Hash)), previous.Place, count,
                    TermTraits.Phrase);
            previous = (words.Hash, place);
            gap = 0;
        }
    }
}
