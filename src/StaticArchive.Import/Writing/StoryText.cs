namespace StaticArchive.Import.Writing;

/// <summary>Writes a story's file.</summary>
internal static class StoryText
{
    /// <summary>The bytes of the file.</summary>
    /// <param name="story">What was imported.</param>
    /// <param name="permalink">The address to write down, where the archive's pattern would give another.</param>
    /// <param name="redirects">Old addresses that lead to the story.</param>
    public static byte[] Write(ImportedStory story, string? permalink, IEnumerable<string> redirects)
    {
        var yaml = new YamlWriter().Line("---")
            .Text("title", story.Title)
            .Plain("published", YamlWriter.Date(story.Published))
            .Plain("updated", YamlWriter.Date(story.Updated))
            .Text("standfirst", story.Standfirst)
            .List("authors", story.Authors)
            .Text("section", story.Section)
            .List("tags", story.Tags);
        if (story.Image is { } image)
            yaml.Line("image:").Text("  src", image.Src).Text("  alt", image.Alt).Text("  caption", image.Caption);
        if (story.SourceUrl is { } source)
            yaml.Line("sources:").Line($"  - url: {YamlWriter.Of(source)}");
        yaml.Plain("comments", story.Comments is > 0 and var comments ? $"{comments}" : null)
            .Text("lang", story.Language)
            .Text("permalink", permalink)
            .List("redirectFrom", [.. redirects])
            .Plain("type", story.IsPage ? "page" : null)
            .Plain("draft", story.IsDraft ? "true" : null);
        return Encoding.UTF8.GetBytes($"{yaml}---\n\n{story.Body}");
    }
}

/// <summary>A story as another program exported it.</summary>
internal sealed record ImportedStory
{
    /// <summary>What names the story in every export of that site, such as <c>wordpress:old.example:12</c>.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>When it appeared, with the offset of its writer's clock; null for a draft without a date.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? Standfirst { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImportedImage? Image { get; init; }

    public int? Comments { get; init; }

    public string? Language { get; init; }

    /// <summary>Where it is on the old site: a path from the site's root; null where it has no address of its
    /// own.</summary>
    public string? Address { get; init; }

    /// <summary>Older addresses on the same site.</summary>
    public ImmutableArray<string> OlderAddresses { get; init; } = [];

    /// <summary>The page elsewhere that the story is about.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>A word for the file's name where the address gives none.</summary>
    public string? Name { get; init; }

    public bool IsPage { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }
}

/// <summary>The image at the head of a story.</summary>
internal sealed record ImportedImage(string Src, string? Alt, string? Caption);

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
            file = $"{folder}{name}-{number}.md";
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
