using System.Text.RegularExpressions;
using static StaticArchive.Tests.Sites.TinyArchive;

namespace StaticArchive.Tests.Pages;

/// <summary>Maps of places and pictures in lists, through whole small sites.</summary>
public sealed partial class PlacesTests
{
    private static string Maps(params (string Name, string At)[] places)
    {
        using var archive = new TinyArchive(
            [.. places.SelectMany(place => new[]
            {
                ($"stories/{place.Name}.md", Story(place.Name, "2021-01-01", more: $"places: [{place.Name}]\n")),
                ($"_facets/places/{place.Name}.md", $"---\ntitle: {place.Name}\nat: {place.At}\n---\n"),
            })]);
        return archive.Site().Text("/places/");
    }

    [Fact]
    public void Places_that_lie_close_on_a_map_of_the_world_have_a_larger_one()
    {
        var page = Maps(
            ("Lille", "[50.6, 3.1]"),
            ("Brussels", "[50.8, 4.4]"),
            ("Antwerp", "[51.2, 4.4]"),
            ("Sydney", "[-33.9, 151.2]"));

        var maps = Map().Matches(page);
        Assert.Equal(2, maps.Count);
        Assert.Contains("/places/sydney/", maps[0].Value);
        Assert.DoesNotContain("/places/sydney/", maps[1].Value);
        Assert.Contains("/places/lille/", maps[1].Value);
    }

    [Fact]
    public void Places_of_one_region_have_one_map() =>
        Assert.Single(
            Map().Matches(Maps(("Lille", "[50.6, 3.1]"), ("Brussels", "[50.8, 4.4]"), ("Antwerp", "[51.2, 4.4]"))));

    [GeneratedRegex("<svg class=\"map\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Map();
}
