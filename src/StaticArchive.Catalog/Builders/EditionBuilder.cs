namespace StaticArchive.Catalog.Builders;

/// <summary>
/// Makes an edition of each language of an archive: the same stories under the same ordinals, with the lists, facets
/// and threads of one language. An archive in one language is its own only edition, and the same instance.
/// </summary>
internal sealed class EditionBuilder
{
    private readonly Archive _archive;
    private readonly string[] _tags;
    private readonly int[] _editionOf;

    private EditionBuilder(Archive archive, string[] tags)
    {
        (_archive, _tags) = (archive, tags);
        _editionOf = [.. archive.Stories.Select(EditionOf)];
    }

    /// <summary>The editions, that of the main language first; others only where they have a story.</summary>
    /// <param name="archive">All stories.</param>
    /// <param name="languages">Tags of the languages that the settings name, or that paths say.</param>
    /// <param name="settingsIn">The settings in a language.</param>
    public static ImmutableArray<Archive> Build(
        Archive archive, IEnumerable<string> languages, Func<string, ArchiveSettings> settingsIn)
    {
        var main = archive.Settings.Language;
        var builder = new EditionBuilder(
            archive, [main, .. languages.Where(tag => !IsSame(tag, main)).Distinct(StringComparer.OrdinalIgnoreCase)]);
        int[] used = [0, .. Enumerable.Range(1, builder._tags.Length - 1).Where(builder._editionOf.Contains)];
        return used.Length == 1
            ? [archive]
            : [.. used.Select((edition, index) => builder.Edition(edition, index, settingsIn(builder._tags[edition])))];
    }

    /// <summary>The languages into which stories of the main one are translated.</summary>
    public static IEnumerable<string> LanguagesOfTranslations(IEnumerable<Story> stories, string main)
    {
        var keyed = stories.Where(story => story is { Kind: StoryKind.Story, TranslationKey: not null })
            .ToLookup(story => IndexOf([main], story.Language) == 0);
        var translated = keyed[true].Select(story => story.TranslationKey).ToHashSet(StringComparer.Ordinal);
        return keyed[false].Where(story => translated.Contains(story.TranslationKey))
            .Select(story => story.Language)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Which of those languages has a story's lists: its own, or one that differs in region alone; -1: none
    /// has.</summary>
    public static int IndexOf(IReadOnlyList<string> tags, string language)
    {
        var primary = language.Split('-')[0];
        var (exact, alike) = (-1, -1);
        for (var i = tags.Count - 1; i >= 0; i--)
        {
            if (IsSame(tags[i], language))
                exact = i;
            else if (IsSame(tags[i].Split('-')[0], primary))
                alike = i;
        }
        return exact >= 0 ? exact : alike;
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Stories in other languages are listed in the main one.
    private int EditionOf(Story story) => Math.Max(0, IndexOf(_tags, story.Language));

    private Archive Edition(int edition, int index, ArchiveSettings settings)
    {
        ImmutableArray<int> listed = [.. Enumerable.Range(0, _editionOf.Length).Where(i => _editionOf[i] == edition)];
        var root = index == 0 ? "" : "/" + SegmentOf(_tags[edition], listed);
        var pages = Enumerable.Range(0, _archive.Pages.Length)
            .Where(page => EditionOf(_archive.Pages[page]) == edition);
        var (threads, threadOf) = Threads(edition, index);
        return _archive with
        {
            Settings = settings,
            Listed = listed,
            Edition = new(
                index, settings.Language,
                _archive.Settings.Languages.FirstOrDefault(own => own.Tag == settings.Language)?.Name
                    ?? LanguageNames.Of(settings.Language),
                root, [.. pages]),
            Facets =
            [
                .. _archive.Facets.Select((facet, i) =>
                    new EditionFacet(facet, settings.Facets[i], root, Holds).ToFacet(settings.Language)),
            ],
            Authors = new EditionFacet(_archive.Authors, settings.Authors, root, Holds).ToFacet(settings.Language),
            Threads = threads,
            ThreadOf = threadOf,
            Begin = [.. _archive.Begin.Select(story => Counterpart(story, edition)).Where(story => story >= 0)],
        };

        bool Holds(int node) => node < _editionOf.Length
            ? _editionOf[node] == edition
            : EditionOf(_archive.Node(node)) == edition;
    }

    // As the addresses of its stories spell the language, so that lists and stories are below one folder.
    private string SegmentOf(string tag, ImmutableArray<int> stories)
    {
        foreach (var story in stories)
        {
            var first = _archive.Stories[story].Url.Split('/', 3)[1];
            if (IsSame(first.Replace('_', '-'), tag))
                return first;
        }
        return tag.ToLowerInvariant();
    }

    private int Counterpart(int story, int edition) =>
        _editionOf[story] == edition ? story
        : _archive.Translations[story].FirstOrDefault(other => _editionOf[other] == edition, -1);

    // What the settings call a thread is in the main language.
    private (ImmutableArray<StoryThread> Threads, ImmutableArray<int> ThreadOf) Threads(int edition, int index)
    {
        var threads = ImmutableArray.CreateBuilder<StoryThread>();
        var threadOf = Enumerable.Repeat(-1, _editionOf.Length).ToArray();
        var kept = _archive.Threads
            .Select(thread => thread with { Stories = thread.Stories.RemoveAll(story => _editionOf[story] != edition) })
            .Where(thread => thread.Stories.Length > 1)
            .OrderByDescending(thread => thread.Stories[^1]);
        foreach (var thread in kept)
        {
            foreach (var story in thread.Stories)
                threadOf[story] = threads.Count;
            threads.Add(thread with
            {
                Index = threads.Count,
                Setting = index == 0 ? thread.Setting : null,
                Introduction =
                    thread.Introduction >= 0 && EditionOf(_archive.Node(thread.Introduction)) == edition
                        ? thread.Introduction : -1,
            });
        }
        return (threads.DrainToImmutable(), [.. threadOf]);
    }
}
