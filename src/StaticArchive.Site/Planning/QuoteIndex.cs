namespace StaticArchive.Planning;

/// <summary>Who said what: the attributed quotations of all stories by speaker.</summary>
/// <param name="Speakers">By name, in the order of the archive's language.</param>
/// <param name="Count">How many quotations there are.</param>
internal sealed record QuoteIndex(ImmutableArray<QuotedSpeaker> Speakers, int Count)
{
    public static QuoteIndex From(Archive archive)
    {
        var speakers = new Dictionary<string, List<QuotedWords>>(StringComparer.Ordinal);
        foreach (var story in archive.Listed)
        {
            foreach (var quote in archive.Stories[story].Quotes)
            {
                var key = ValueKey.Of(SpeakerOf(archive, quote.Speaker)?.Name ?? quote.Speaker);
                if (!speakers.TryGetValue(key, out var list))
                    speakers.Add(key, list = []);
                list.Add(new QuotedWords(story, quote));
            }
        }
        var order = NameOrder.Of(archive.Settings.Language, Slug.Spelling);
        return new QuoteIndex(
            [
                .. speakers
                    .Values.Select(quotes => Speaker(archive, quotes))
                    .OrderBy(speaker => order.Key(speaker.Name), StringComparer.Ordinal),
            ],
            speakers.Values.Sum(quotes => quotes.Count));
    }

    /// <summary>The speaker of that name or alias; null where none is quoted.</summary>
    public QuotedSpeaker? Find(FacetValue value) =>
        Speakers.FirstOrDefault(speaker => speaker.Value is { } own && own.Url == value.Url);

    private static QuotedSpeaker Speaker(Archive archive, List<QuotedWords> quotes)
    {
        var value = SpeakerOf(archive, quotes[0].Quote.Speaker);
        var name = value?.Name ?? quotes.CountBy(quote => quote.Quote.Speaker)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        return new QuotedSpeaker(name, value, [.. quotes]);
    }

    // Names of people and organisations that stories carry, and their aliases.
    private static FacetValue? SpeakerOf(Archive archive, string name)
    {
        foreach (var facet in archive.Facets.Where(facet => !facet.Definition.Single))
        {
            if (facet.IndexOf(name) is >= 0 and var index)
                return facet.Values[index];
        }
        return null;
    }
}

/// <summary>Somebody who is quoted.</summary>
/// <param name="Name">As the archive calls the name.</param>
/// <param name="Value">The name that has a page, or null.</param>
/// <param name="Quotes">Oldest first.</param>
internal sealed record QuotedSpeaker(string Name, FacetValue? Value, ImmutableArray<QuotedWords> Quotes);

/// <summary>A quotation and the story that has it.</summary>
/// <param name="Story">Its ordinal.</param>
/// <param name="Quote">What was said.</param>
internal sealed record QuotedWords(int Story, StoryQuote Quote);

/// <summary>What was corrected or brought up to date after publication.</summary>
/// <param name="Changes">Newest first.</param>
/// <param name="Url">Site path of their list.</param>
internal sealed record ChangeIndex(ImmutableArray<StoryChange> Changes, string Url)
{
    /// <summary>The stories in the order of their newest change, newest first, for a feed.</summary>
    public IEnumerable<int> Stories => Changes.Select(change => change.Story).Distinct();

    public static ChangeIndex From(Archive archive, SitePaths paths)
    {
        var changes = new List<StoryChange>();
        foreach (var story in archive.Listed)
        {
            var (corrections, updated) = (archive.Stories[story].Corrections, archive.Stories[story].Updated);
            changes.AddRange(
                corrections.Select(correction => new StoryChange(story, correction.Date, correction.Text)));
            // A correction is an update too, and is listed once.
            if (updated is not null && !corrections.Any(correction => correction.Date?.Edtf == updated.Edtf))
                changes.Add(new StoryChange(story, updated, null));
        }
        // An archive may have a page of its own at the address, such as its policy.
        var isTaken = archive
            .Pages.Concat(archive.Stories)
            .Any(page => page.Url.Equals(paths.Corrections, StringComparison.OrdinalIgnoreCase));
        return new ChangeIndex(
            [.. changes.OrderByDescending(change => change.Date?.Earliest).ThenByDescending(change => change.Story)],
            isTaken ? paths.CorrectionsElsewhere : paths.Corrections);
    }
}

/// <summary>A change of a story.</summary>
/// <param name="Story">Its ordinal.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Correction">What was wrong and what is right, plain text; null for an update.</param>
internal sealed record StoryChange(int Story, PartialDate? Date, string? Correction);
