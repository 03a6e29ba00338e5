using System.Collections.Immutable;
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
                lines[story] = JsonSerializer.Serialize(
                    new RelatedJson(stories[story].Path, related), JsonShapes.Lines.RelatedJson);
                return ranker;
            },
            _ => { });
        foreach (var line in lines)
            output.WriteLine(line);
    }

    /// <summary>Reads such lines.</summary>
    /// <exception cref="UsageException">The file is not there, or a line is not of that form.</exception>
    public static ImmutableArray<RelatedJson> Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var lists = ImmutableArray.CreateBuilder<RelatedJson>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                lists.Add(
                    Parse(line)
                        ?? throw new UsageException(
                            $"{file}:{number}: expected {{\"from\": path, \"related\": [paths]}}."));
        }
        return lists.DrainToImmutable();
    }

    private static RelatedJson? Parse(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize(line, JsonShapes.Lines.RelatedJson)
                    is { From: not null, Related: not null } list
                ? list
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
