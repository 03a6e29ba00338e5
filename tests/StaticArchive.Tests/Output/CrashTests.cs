using System.Text.RegularExpressions;
using CsCheck;

namespace StaticArchive.Tests.Output;

/// <summary>Ends builds between any two steps, and looks at what a reader would find then.</summary>
[Trait("Speed", "Slow")]
public sealed partial class CrashTests
{
    // A site is told by which of its pages there are and by an edition that shows in every text.
    private static readonly Gen<(bool[] Pages, int Edition)> AnySite =
        Gen.Select(Gen.Bool.Array[8], Gen.Int[0, 2]);

    [Fact]
    public void Wherever_a_build_ends_every_link_lands_and_the_next_one_heals() =>
        Gen.Select(AnySite, AnySite, AnySite, Gen.Int[1, 40]).Holds(
            (first, second, third, stopAt) =>
            {
                using var folder = new TemporaryFolder();
                var output = folder["output"];
                Site(first).WriteTo(output, workers: 1);
                folder.Write("output/foreign.txt", "mine");

                Interrupt(Site(second), output, stopAt);

                AssertLinksLand(folder.Files("output"));
                AssertWhole(folder.Files("output"));
                Site(third).WriteTo(output);
                var files = folder.Files("output");
                Assert.Equal("mine", files["foreign.txt"]);
                files.Remove("foreign.txt");
                Assert.Equal(Site(third).Expected(), files);
                Assert.False(Directory.Exists(Path.Combine(output, ".static-archive/staging")));
                Assert.DoesNotContain(
                    Directory.EnumerateDirectories(output, "*", SearchOption.AllDirectories),
                    inner => !Directory.EnumerateFileSystemEntries(inner).Any());
            },
            count: 100);

    [Fact]
    public void Wherever_a_build_ends_no_note_says_that_its_folder_is_as_an_earlier_one_left_it() =>
        Gen.Select(AnySite, AnySite, Gen.Int[1, 40]).Holds(
            (first, second, stopAt) =>
            {
                using var folder = new TemporaryFolder();
                var output = folder["output"];
                Site(first).WriteTo(output, note: "first");
                Assert.True(BuildState.Find(output)?.IsUntouched(1));

                Interrupt(Site(second), output, stopAt);

                if (BuildState.Find(output)?.IsUntouched(1) == true)
                    Assert.Equal(Site(first).Expected(), folder.Files("output"));
            },
            count: 200);

    [Fact]
    public void A_killed_first_build_is_healed() =>
        Gen.Select(AnySite, AnySite, Gen.Int[1, 20]).Holds(
            (first, second, stopAt) =>
            {
                using var folder = new TemporaryFolder();

                Interrupt(Site(first), folder["output"], stopAt);

                AssertWhole(folder.Files("output"));
                Site(second).WriteTo(folder["output"]);
                Assert.Equal(Site(second).Expected(), folder.Files("output"));
            },
            count: 100);

    private static void Interrupt(TinySite site, string output, int stopAt)
    {
        var step = 0;
        try
        {
            site.WriteTo(output, workers: 1, _ =>
            {
                if (++step == stopAt)
                    throw new OperationCanceledException();
            });
        }
        catch (OperationCanceledException)
        {
        }
    }

    // Every page links to every other, and to a style sheet whose name depends on the edition.
    private static TinySite Site((bool[] Pages, int Edition) site)
    {
        var names = Enumerable.Range(0, site.Pages.Length)
            .Where(i => site.Pages[i]).Select(i => $"stories/{i}/index.html").ToList();
        names.Add("index.html");
        var style = $"assets/style-{site.Edition}.css";
        var links = string.Concat(names.Append(style).Select(name => $"<a href=\"/{name}\">"));
        return new TinySite(names.Select(name => KeyValuePair.Create(name, $"{name} {site.Edition} {links}</html>"))
            .Append(KeyValuePair.Create(style, "css</html>")));
    }

    private static void AssertLinksLand(SortedDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            foreach (Match link in Link().Matches(text))
                Assert.True(
                    files.ContainsKey(link.Groups[1].Value),
                    $"{path} links to {link.Groups[1].Value}, which is not there");
        }
    }

    private static void AssertWhole(SortedDictionary<string, string> files) =>
        Assert.All(files.Where(file => file.Key != "foreign.txt"), file => Assert.Contains("</html>", file.Value));

    [GeneratedRegex("href=\"/([^\"]+)\"")]
    private static partial Regex Link();
}
