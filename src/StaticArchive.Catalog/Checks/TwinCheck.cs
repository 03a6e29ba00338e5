namespace StaticArchive.Catalog.Checks;

/// <summary>Finds translations without a counterpart, two in one language, the same story twice, and languages that the
/// settings do not name.</summary>
internal static class TwinCheck
{
    public static IEnumerable<Diagnostic> Find(Archive archive)
    {
        for (var i = 0; i < archive.Stories.Length; i++)
        {
            var story = archive.Stories[i];
            var translations = archive.Translations[i];
            if (story.TranslationKey is not { } key)
                continue;
            // Paths that say a language give keys of their own, and need no counterpart.
            if (translations.Length == 0 && !key.StartsWith(StoryParser.FileKey, StringComparison.Ordinal))
                yield return new Diagnostic(
                    EditorialRules.SingleTranslation, story.Path, story.TitleSpan,
                    $"No other story has the translationKey '{YamlValueReader.Shown(key)}'.",
                    NearestKey(archive, i, key));
            foreach (var other in translations)
            {
                if (other < i && archive.Stories[other].Language == story.Language)
                    yield return new Diagnostic(
                        EditorialRules.TwiceInOneLanguage,
                        story.Path,
                        story.TitleSpan,
                        $"The story and {archive.Stories[other].Path} are both in '{story.Language}', and share a "
                            + "translationKey.");
            }
        }
        foreach (var story in Unlisted(archive))
            yield return new Diagnostic(
                EditorialRules.UnlistedLanguage, story.Path, story.TitleSpan,
                $"The story is in '{story.Language}', which 'languages' does not name.");
        foreach (var (earlier, later) in SameStories(archive))
            yield return new Diagnostic(EditorialRules.SameStory, later.Path, later.TitleSpan,
                $"The title and the text are those of {earlier.Path}.");
    }

    private static IEnumerable<Story> Unlisted(Archive archive)
    {
        string[] tags = [archive.Settings.Language, .. archive.Settings.Languages.Select(language => language.Tag)];
        return tags.Length < 3 ? [] : archive.Stories.Where(story => EditionBuilder.IndexOf(tags, story.Language) < 0);
    }

    private static string? NearestKey(Archive archive, int story, string key) =>
        NearestName.DidYouMean(
            key,
            archive
                .Stories.Where((_, i) => i != story)
                .Select(other => other.TranslationKey)
                .OfType<string>()
                .Where(other => !other.StartsWith(StoryParser.FileKey, StringComparison.Ordinal))
                .Distinct());

    private static IEnumerable<(Story Earlier, Story Later)> SameStories(Archive archive)
    {
        var seen = new Dictionary<(string Headline, int Length), List<Story>>();
        foreach (var story in archive.Stories)
        {
            if (story.Body.Html.IsEmpty || story.Draft)
                continue;
            var key = (story.Headline, story.Body.Html.Length);
            if (!seen.TryGetValue(key, out var twins))
                seen.Add(key, twins = []);
            if (
                twins.Find(twin =>
                    twin.Body.Html.Span.SequenceEqual(story.Body.Html.Span) && HasSlotsOf(twin, story)
                ) is
                { } twin)
                yield return (twin, story);
            else
                twins.Add(story);
        }
    }

    // Links and pictures are not in the HTML.
    private static bool HasSlotsOf(Story one, Story other) =>
        one.Body.Slots.Length == other.Body.Slots.Length
        && one.Body.Slots.Zip(other.Body.Slots).All(pair => pair.First.Target == pair.Second.Target);
}
