using CsCheck;

namespace StaticArchive.Tests.Pages;

public sealed class ListPagesTests
{
    private static readonly Gen<(int Count, int PageSize)> Lists = Gen.Select(Gen.Int[0, 500], Gen.Int[1, 40]);

    [Fact]
    public void Every_item_is_on_exactly_one_page() => Lists.Holds(list =>
    {
        var seen = new int[list.Count];
        for (var number = 0; number <= ListPages.NumberedPages(list.Count, list.PageSize); number++)
        {
            var (start, length) = ListPages.Range(list.Count, list.PageSize, number);
            for (var i = start; i < start + length; i++)
                seen[i]++;
        }
        return seen.All(times => times == 1);
    });

    [Fact]
    public void A_numbered_page_is_full_and_keeps_its_items_when_the_list_grows() => Lists.Holds(list =>
    {
        for (var number = 1; number <= ListPages.NumberedPages(list.Count, list.PageSize); number++)
        {
            var range = ListPages.Range(list.Count, list.PageSize, number);
            if (range.Length != list.PageSize || range != ListPages.Range(list.Count + 1, list.PageSize, number))
                return false;
        }
        return true;
    });

    [Fact]
    public void The_front_holds_a_full_page_at_least_and_less_than_two() =>
        Lists.Holds(list =>
        {
            var (_, length) = ListPages.Range(list.Count, list.PageSize, 0);
            return list.Count < list.PageSize
                ? length == list.Count
                : length >= list.PageSize && length < 2 * list.PageSize;
        });

    [Fact]
    public void A_new_newest_story_changes_no_full_page_but_the_one_that_gets_a_newer_neighbour()
    {
        var settings = StoryMaker.DefaultSettings with { PageSize = 3 };
        var stories = Enumerable.Range(1, 13)
            .Select(day => StoryMaker.Make($"s{day:00}", $"2021-01-{day:00}").WithFacet("tags", "news")).ToArray();

        for (var count = 6; count < stories.Length; count++)
        {
            var before = Numbered(PlannedSite.Of(settings, stories.Take(count)).All());
            var after = Numbered(PlannedSite.Of(settings, stories.Take(count + 1)).All());
            var changed = before.Where(page => after[page.Key] != page.Value).Select(page => page.Key).ToArray();

            Assert.True(after.Count >= before.Count);
            // The topic's list and the month's list each.
            Assert.True(
                changed.Length <= (after.Count > before.Count ? 2 : 0), $"{count}: {string.Join(", ", changed)}");
        }
    }

    private static Dictionary<string, string> Numbered(Dictionary<string, string> files) =>
        files.Where(file => file.Key.Contains("/page/")).ToDictionary(StringComparer.Ordinal);
}
