using System.Globalization;

namespace StaticArchive.Import.Writing;

/// <summary>Chooses the file of each story, and whether the archive's pattern gives its old address.</summary>
internal sealed class StoryNames(PermalinkPattern pattern, bool keepAddresses)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file that no other story of this import has.</summary>
    public string FileFor(ImportedStory story, Func<string, bool> isTaken)
    {
        var name = NameOf(story);
        var folder = story.IsPage ? "pages/"
            : story.Published is { } date
                ? date.ToString("'stories/'yyyy'/'yyyy-MM-dd'-'", CultureInfo.InvariantCulture)
            : "stories/drafts/";
        var file = $"{folder}{name}.md";
        for (var number = 2; isTaken(file) || !_taken.Add(file); number++)
            file = string.Create(CultureInfo.InvariantCulture, $"{folder}{name}-{number}.md");
        return file;
    }

    /// <summary>Marks a file that a story has from an earlier import.</summary>
    public void Take(string file) => _taken.Add(file);

    /// <summary>The address to write down, or null where the pattern gives it.</summary>
    public string? PermalinkFor(ImportedStory story, string file) =>
        !keepAddresses || story.Address is not { } address
            || (!story.IsPage && Expand(pattern, story, file) == address) ? null : address;

    /// <summary>The old addresses that lead to the story from elsewhere.</summary>
    public IEnumerable<string> RedirectsFor(ImportedStory story, string file)
    {
        var all = keepAddresses || story.Address is null ? story.OlderAddresses
            : story.OlderAddresses.Insert(0, story.Address);
        return all.Where(path => path != (keepAddresses ? story.Address : Expand(pattern, story, file)))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>What the pattern makes of a story, or null where that is not certain.</summary>
    public static string? Expand(PermalinkPattern pattern, ImportedStory story, string file)
    {
        // Around midnight the day depends on the zone in which the archive shows dates.
        if (story.Published is not { } date || date.Date != date.UtcDateTime.Date)
            return null;
        var name = Path.GetFileNameWithoutExtension(file);
        var slug = name.Length > 11 && char.IsAsciiDigit(name[0]) ? name[11..] : name;
        var path = "";
        foreach (var part in pattern.Parts)
        {
            if (part.IsNamed && part.Text is not ("year" or "month" or "day" or "slug"))
                return null;
            path += !part.IsNamed ? part.Text
                : part.Text == "slug" ? slug
                : date.ToString(part.Text switch { "year" => "yyyy", "month" => "MM", _ => "dd" },
                    CultureInfo.InvariantCulture);
        }
        return path;
    }

    private static string NameOf(ImportedStory story)
    {
        var last = story.Address?.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var words = story.IsPage ? story.Address?.Trim('/').Replace('/', '-') : last;
        foreach (var candidate in (ReadOnlySpan<string?>)[Bare(words), story.Name])
        {
            if (candidate is not null && Slug.FromName(candidate) is { Length: > 0 } name)
                return name;
        }
        return Slug.From(story.Title) is { Length: > 0 } title ? title : "story";
    }

    private static string? Bare(string? name) =>
        name is not null && Path.GetExtension(name) is ".html" or ".htm" or ".php"
            ? Path.GetFileNameWithoutExtension(name) : name;
}
