using Xunit.Abstractions;

namespace StaticArchive.Tests.Pages;

/// <summary>No page is heavy, and no list goes on for ever, in an archive whose every list is long and whose every
/// headline is.</summary>
[Trait("Speed", "Slow")]
public sealed class PageSizeTests(ITestOutputHelper output)
{
    private const int Stories = 700;
    private const int Roots = 60;
    private const int Heaviest = 200_000;

    // Two bytes a letter, as most scripts take.
    private const string Words =
        "Η αστυνομία διάβασε τα μηνύματα ενός δικτύου κρυπτογραφημένων τηλεφώνων επί δύο μήνες, λέει το δικαστήριο";

    [Fact]
    public void No_page_of_an_archive_with_long_lists_is_heavy()
    {
        var site = PlannedSite.Of([.. Enumerable.Range(0, Stories).Select(Make)]);
        Assert.Empty(site.Diagnostics);
        var files = site.All();
        var pages = Enumerable.Range(0, site.Plan.Addresses.Files.Length)
            .Where(file => site.Plan.Addresses[file].Kind.Layout is not null)
            .Select(file =>
                (site.Plan.Addresses[file].Kind,
                    Path: site.Plan.Addresses.Files[file],
                    Size: Encoding.UTF8.GetByteCount(files[site.Plan.Addresses.Files[file]])))
            .ToArray();

        foreach (var kind in pages.GroupBy(page => page.Kind).OrderByDescending(kind => kind.Max(page => page.Size)))
        {
            var (_, path, size) = kind.MaxBy(page => page.Size);
            output.WriteLine($"{kind.Key.Name,-15} {kind.Count(),6} {size,9:N0} B  {path}");
        }
        Assert.Equal(
            [], pages.Where(page => page.Size > Heaviest).Select(page => $"{page.Path} has {page.Size} bytes"));
        Assert.Equal(
            [PageKinds.Page, PageKinds.OwnKind, PageKinds.Gone, PageKinds.Redirect, PageKinds.Withdrawn],
            PageKinds.All.Where(kind => kind.Layout is not null).Except(pages.Select(page => page.Kind)));
    }

    // A few values have most stories, and most have few; half of all stories are in one year, many on one day, many
    // in one thread.
    private static Story Make(int i)
    {
        var year = i % 2 == 0 ? 2021 : 1950 + (i % 70);
        var date =
            i < Roots ? $"1949-{(i / 28) + 1:00}-{(i % 28) + 1:00}"
            : i % 50 == 49 ? $"{year}-05"
            : i % 3 == 0 ? $"{year}-04-05"
            : $"{year}-{(i % 12) + 1:00}-{(i % 28) + 1:00}";
        var story = StoryMaker.Make($"s{i:000}", date);
        story = story with
        {
            Headline = $"{(char)('A' + (i % 26))} {Words} {i}",
            Standfirst = $"{Words}, {Words}.",
            Published = i % 60 == 59 ? null : story.Published,
            Corrections = [new(null, $"{Words}.")],
            Quotes = [new("quote-1", $"Person {i % 90}", Words, $"{Words}, {Words}.", null)],
            Sources =
            [
                new("The Paper", $"{Words} {i}", $"https://paper.example/{i}", null, $"https://copies.example/{i}"),
                new("The Court", Words, "https://court.example/ruling", null, null),
                new($"Publisher {i} of {Words}", Words, null, null, null),
            ],
        };
        story = story.WithFacet("section", i % 10 == 0 ? "Courts" : "News")
            .WithFacet(
                "tags",
                [
                    .. Enumerable.Range(1, 12).Where(tag => i % tag == 0).Select(tag => $"topic {tag}"),
                    $"rare {i} {Words}",
                ])
            .WithFacet(
                "people",
                [.. Enumerable.Range(1, 8).Where(person => (i / 3) % person == 0).Select(person => $"Person {person}")]
            );
        return (i % 3) switch
        {
            _ when i < Roots => story,
            0 => story.Following("s000"),
            1 => story.Following($"s{i % Roots:000}"),
            _ => story.WithSlots(StoryMaker.Link("/stories/s000/")),
        };
    }
}
