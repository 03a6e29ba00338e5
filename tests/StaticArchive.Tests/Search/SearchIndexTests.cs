using System.Text;
using System.Text.Json;
using Xunit;

namespace StaticArchive.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void A_word_leads_to_the_stories_that_have_it_best_first()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(
            ("Courts", "<p>A phone was seized.</p>"), ("Phone seized", "<p>The phone again.</p>"), ("Weather", "<p>Rain.</p>")), 1));

        Assert.Equal([1, 0], index.Stories("phone"));
        Assert.Equal([2], index.Stories("rain"));
        Assert.Empty(index.Stories("snow"));
    }

    [Fact]
    public void Forms_of_one_stem_stand_together()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("A", "<p>encrypted encryption</p>"), ("B", "<p>encrypt, encrypts</p>")), 1));

        Assert.Equal(["encrypt", "encrypted", "encryption", "encrypts"], index.Forms("encrypt"));
    }

    [Fact]
    public void Positions_count_words_from_the_headline_on_and_fields_stand_apart()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("Phone one", "<p>two phone</p>")), 1));

        // Two words, the gap behind the headline, those behind the empty standfirst and kicker, the topic with its own two words.
        Assert.Equal([[0, 2 + (8 * 4) + 2 + 1]], index.Positions("phone"));
    }

    [Fact]
    public void Usual_words_are_kept_in_pairs_and_as_neighbours()
    {
        // Sixty stories whose words but one are usual; "the" is a filler.
        var stories = Enumerable.Range(0, 60).Select(i => ($"n{i}", $"<p>{string.Concat(Enumerable.Repeat("the ", 9))}</p><p>big data of x{i} the big</p>")).ToArray();
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(stories), 2));

        Assert.Equal(["the"], index.Fillers);
        Assert.Equal(["big", "data", "of", "topic"], index.Usual.Where(word => word.Length > 1).Order());
        Assert.Empty(index.Positions("big"));
        Assert.Equal(Enumerable.Range(0, 60), index.Pair("big", "data").Keys);
        Assert.Equal([60], index.Pair("big", "data")[7].Select(at => at + 60 - index.Pair("big", "data")[59][0]));
        Assert.Empty(index.Pair("of", "big"));
        Assert.Equal([1 + Array.IndexOf(index.Usual, "of"), 1 + Array.IndexOf(index.Usual, "big")], index.Neighbours("x7"));
    }

    [Fact]
    public void Words_are_found_by_their_endings_too()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("A", "<p>encrypted phone</p>")), 1));

        Assert.Contains("detpyrcne", index.Endings());
        Assert.Contains("enohp", index.Endings());
    }

    [Fact]
    public void Where_a_word_stands_is_kept_up_to_64_times_a_story_and_comes_back_whatever_the_gaps()
    {
        var body = string.Concat(Enumerable.Range(0, 70).Select(i => $"phone {string.Concat(Enumerable.Repeat("x ", i * 40))}"));
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("A", $"<p>{body}</p>"), ("B", "<p>phone unconstitutionally</p>")), 1));
        var positions = index.Positions("phone");

        Assert.Equal([64, 1], positions.Select(story => story.Count).Order().Reverse());
        var many = positions.Single(story => story.Count == 64);
        Assert.Equal(Enumerable.Range(0, 63).Select(i => (i * 40) + 1), many.Skip(1).Zip(many, (next, at) => next - at));
        Assert.Equal([1], index.Stories("unconstitutionally"));
    }

    [Fact]
    public void Accents_do_not_tell_words_apart()
    {
        var index = new IndexReader(SearchIndex.Build(SearchArchive.Of(("A", "<p>José</p>"), ("B", "<p>Jose\u0301, jose</p>")), 1));

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
            foreach (var word in Encoding.UTF8.GetString(archive.Stories[story].Body.Html.Span)[3..^4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
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

        // The last documents, the root, the topic's file, and files of the second segment; those of the first are most of the index.
        Assert.True(before.Except(after).Count() < before.Count / 3, $"{before.Except(after).Count()} of {before.Count} files changed");
        Assert.All(Segment(SearchIndex.Build(SearchArchive.Generated(300), 1), 0), name => Assert.Contains(name, after));
    }

    [Fact]
    public void One_more_word_in_an_old_story_changes_few_files()
    {
        var before = Names(SearchIndex.Build(SearchArchive.Generated(300), 1));
        var after = Names(SearchIndex.Build(SearchArchive.Generated(300, changed: 5, oneMore: false), 1));

        Assert.InRange(after.Except(before).Count(), 1, 12);
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
        new(index.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span)), StringComparer.Ordinal);

    private static HashSet<string> Names(SearchIndex index) => [.. index.Files.Select(file => file.Path)];

    private static IEnumerable<string> Segment(SearchIndex index, int segment)
    {
        using var root = JsonDocument.Parse(index.Files[^1].Bytes);
        var names = root.RootElement.GetProperty("segments")[segment].GetProperty("terms")[1].GetString()!;
        return names.Chunk(8).Select(name => $"search/data/t/{new string(name)[..6]}.json").ToList();
    }
}
