using System.Text.Json;

namespace StaticArchive.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void A_word_leads_to_the_stories_that_have_it_best_first()
    {
        var index = new IndexReader(
            SearchIndex.Build(
                SearchArchive.Of(
                    ("Courts", "<p>A phone was seized.</p>"),
                    ("Phone seized", "<p>The phone again.</p>"),
                    ("Weather", "<p>Rain.</p>")),
                1));

        Assert.Equal([1, 0], index.Stories("phone"));
        Assert.Equal([2], index.Stories("rain"));
        Assert.Empty(index.Stories("snow"));
    }

    [Fact]
    public void Forms_of_one_stem_stand_together()
    {
        var index = new IndexReader(
            SearchIndex.Build(
                SearchArchive.Of(("A", "<p>encrypted encryption</p>"), ("B", "<p>encrypt, encrypts</p>")), 1));

        Assert.Equal(["encrypt", "encrypted", "encryption", "encrypts"], index.Forms("encrypt"));
    }

    [Fact]
    public void Positions_count_words_from_the_headline_on_and_leave_facets_out()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("Phone one", "<p>two phone</p>")), 1));

        Assert.Equal([1, 4], index.Positions("phone")[0]);
        Assert.Equal([0], index.Stories("topic"));
        Assert.Empty(index.Positions("topic"));
    }

    [Fact]
    public void Usual_words_are_kept_in_pairs_and_as_neighbours()
    {
        // Sixty stories whose words but one are usual.
        var stories = Enumerable.Range(0, 60).Select(i => ($"n{i}", $"<p>the big data of x{i} the big</p>")).ToArray();
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(stories), 2));

        Assert.Equal(["big", "data", "of", "the"], index.Usual.Order(StringComparer.Ordinal));
        Assert.Empty(index.Positions("big"));
        Assert.Equal(Enumerable.Range(0, 60), index.Pair("big", "data").Keys);
        Assert.Equal(Enumerable.Range(0, 60), index.PairStories("big", "data"));
        Assert.Equal([3], index.Pair("big", "data")[7]);
        Assert.Equal([2, 7], index.Pair("the", "big")[7]);
        Assert.Equal([Number("the"), Number("of")], index.Neighbours("big+data").Take(2));
        Assert.Equal([Number("of"), Number("data"), Number("the"), Number("big")], index.Neighbours("x7"));

        int Number(string word) => 1 + Array.IndexOf(index.Usual, word);
    }

    [Fact]
    public void An_apostrophe_makes_a_form_of_the_word_for_ranking_and_another_word_for_phrases()
    {
        var index = new IndexReader(SearchIndex.Build(
            SearchArchive.Of(("A", "<p>the agency’s plan, we're</p>"), ("B", "<p>the agency were</p>")), 1));

        Assert.Equal(["agency", "agency's"], index.Forms("agency"));
        Assert.Equal([1], index.Positions("agency").Keys);
        Assert.Equal([0], index.Positions("agency's").Keys);
        Assert.Equal([0], index.Positions("we're").Keys);
    }

    [Fact]
    public void Compounds_are_found_but_stand_in_no_phrase()
    {
        var index = new IndexReader(SearchIndex.Build(
            SearchArchive.Of(("A", "<p>Covid-19, C++ and 1,000,000</p>"), ("B", "<p>covid19</p>")), 1));

        Assert.Equal([0, 1], index.Stories("covid19").Order());
        Assert.Equal([0], index.Stories("c++"));
        Assert.Equal([0], index.Stories("1000000"));
        Assert.Equal([1], index.Positions("covid19").Keys);
    }

    [Fact]
    public void Words_are_found_by_their_endings_too()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("A", "<p>encrypted phone</p>")), 1));

        Assert.Contains("detpyrcne", index.Endings());
        Assert.Contains("enohp", index.Endings());
    }

    [Fact]
    public void Every_place_of_a_word_is_kept_whatever_the_gaps()
    {
        var body = string.Concat(
            Enumerable.Range(0, 300).Select(i => $"phone {string.Concat(Enumerable.Repeat("x ", i))}"));
        var index = new IndexReader(
            SearchIndex.Build(SearchArchive.Of(("A", $"<p>{body}</p>"), ("B", "<p>phone unconstitutionally</p>")), 1));
        var positions = index.Positions("phone");

        Assert.Equal([300, 1], positions.Values.Select(story => story.Count));
        Assert.Equal(
            Enumerable.Range(1, 299), positions[0].Skip(1).Zip(positions[0], (next, at) => next - at));
        Assert.Equal([1], index.Stories("unconstitutionally"));
    }

    [Fact]
    public void Accents_do_not_tell_words_apart()
    {
        var index = new IndexReader(
            SearchIndex.Build(SearchArchive.Of(("A", "<p>José</p>"), ("B", "<p>Jose\u0301, jose</p>")), 1));

        Assert.Equal([1, 0], index.Stories("jose"));
    }

    [Fact]
    public void The_files_do_not_depend_on_the_number_of_workers()
    {
        var archive = SearchArchive.Generated(300);

        Assert.Equal(Contents(SearchIndex.Build(archive, 1)), Contents(SearchIndex.Build(archive, 3)));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Every_posting_comes_back_from_the_files()
    {
        var archive = SearchArchive.Generated(300);
        var index = new IndexReader(SearchIndex.Build(archive, 2));
        var expected = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        for (var story = 0; story < archive.Stories.Length; story++)
        {
            foreach (var word in Encoding.UTF8.GetString(archive.Stories[story].Body.Html.Span)[3..^4]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!expected.TryGetValue(word, out var stories))
                    expected.Add(word, stories = []);
                stories.Add(story);
            }
        }

        foreach (var (word, stories) in expected)
            Assert.Equal(stories, index.Stories(word).Order());
    }

    [Fact]
    public void One_more_story_leaves_the_settled_segment_as_it_is()
    {
        var before = Names(SearchIndex.Build(SearchArchive.Generated(300), 1));
        var after = Names(SearchIndex.Build(SearchArchive.Generated(300, changed: -1, oneMore: true), 1));

        // The last documents, the root, the topic's file, and files of the second segment; those of the first are
        // most of the index.
        Assert.True(
            before.Except(after).Count() < before.Count / 3,
            $"{before.Except(after).Count()} of {before.Count} files changed");
        Assert.All(Segment(SearchIndex.Build(SearchArchive.Generated(300), 1), 0), name =>
            Assert.Contains(name, after));
    }

    [Fact]
    public void One_more_word_in_an_old_story_changes_few_files()
    {
        var before = Names(SearchIndex.Build(SearchArchive.Generated(300), 1));
        var after = Names(SearchIndex.Build(SearchArchive.Generated(300, changed: 5, oneMore: false), 1));

        Assert.InRange(after.Except(before).Count(), 1, 12);
    }

    [Fact]
    public void The_script_reads_the_format_of_the_index()
    {
        var index = SearchIndex.Build(SearchArchive.Of(), 1);
        using var root = JsonDocument.Parse(index.Files[^1].Bytes);
        var script = File.ReadAllText(Path.Combine(Repository.Root, "theme/assets/search/format.js"));

        Assert.Contains($"export const FORMAT = {root.RootElement.GetProperty("format").GetInt32()};", script);
    }

    [Fact]
    public void An_archive_without_stories_has_a_root_that_says_so()
    {
        var index = SearchIndex.Build(SearchArchive.Of(), 2);

        Assert.Equal("/" + index.Files[^1].Path, index.RootUrl);
        using var root = JsonDocument.Parse(index.Files[^1].Bytes);
        Assert.Equal(0, root.RootElement.GetProperty("stories").GetInt32());
    }

    private static SortedDictionary<string, string> Contents(SearchIndex index) =>
        new(
            index.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span)),
            StringComparer.Ordinal);

    private static HashSet<string> Names(SearchIndex index) => [.. index.Files.Select(file => file.Path)];

    private static IEnumerable<string> Segment(SearchIndex index, int segment)
    {
        using var root = JsonDocument.Parse(index.Files[^1].Bytes);
        var names = root.RootElement.GetProperty("segments")[segment].GetProperty("terms")[1].GetString()!;
        return names.Chunk(9).Select(name => $"search/data/t/{new string(name)[..6]}.json").ToList();
    }
}
