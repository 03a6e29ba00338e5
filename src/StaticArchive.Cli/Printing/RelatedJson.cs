using System.Text.Json;

namespace StaticArchive.Cli.Printing;

/// <summary>One line of <c>related --json</c>; paths are relative to the input.</summary>
internal sealed record RelatedJson(string From, string[] Related)
{
    /// <summary>Prints every story's list, in the archive's order.</summary>
    public static void Print(Site site, int count, int workers, TextWriter output)
    {
        var stories = site.Archive.Stories;
        var lines = new string[stories.Length];
        Parallel.For(
            0,
            stories.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            site.Related.CreateRanker,
            (story, _, ranker) =>
            {
                var related = ranker.Rank(story, count).Select(entry => stories[entry.Story].Path).ToArray();
                lines[story] = JsonSerializer.Serialize(new RelatedJson(stories[story].Path, related), JsonShapes.Lines.RelatedJson);
                return ranker;
            },
            _ => { });
        foreach (var line in lines)
            output.WriteLine(line);
    }
}
