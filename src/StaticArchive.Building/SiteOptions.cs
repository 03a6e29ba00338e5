namespace StaticArchive.Building;

/// <summary>What to build, and from where.</summary>
public sealed record SiteOptions
{
    /// <summary>Folder of stories, pages, assets.</summary>
    public required string InputFolder { get; init; }

    /// <summary>The site's own templates, theme assets and texts, laid over the built-in theme; it need not
    /// exist.</summary>
    public required string ThemeFolder { get; init; }

    /// <summary>The settings file; null: <c>archive.yml</c> in the input folder.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Takes the place of the settings' <c>baseUrl</c>; for deploy previews.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Takes the place of the settings' <c>host</c>, by its name; or null.</summary>
    public string? Host { get; init; }

    /// <summary>Whether it is for a preview, which sends a policy of its own; pages then carry none.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether stories with errors are left out instead of failing the build.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>The moment that the site is given out as built at; null: that of the newest story. Never the
    /// clock.</summary>
    public DateTimeOffset? BuildDate { get; init; }

    /// <summary>Stories dated after that day are reported; null: none is. Never the clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What earlier builds have read of the stories, which is brought up to date; or null.</summary>
    internal SourceSnapshot? Snapshot { get; init; }

    /// <summary>Stories as earlier builds read them; or null.</summary>
    internal StoryCache? Stories { get; init; }

    /// <summary>Where images derived from pictures are kept; null: for this build only.</summary>
    public string? PictureFolder { get; init; }

    /// <summary>Key of the seals of what is kept there; or null.</summary>
    internal byte[]? PictureKey { get; init; }

    /// <summary>Whether pictures are only to be checked: nothing is derived that would be kept.</summary>
    public bool ChecksPictures { get; init; }

    /// <summary>Told the name of each stage of reading when it has ended.</summary>
    public Action<string>? StageEnded { get; init; }

    /// <summary>How many workers; the result does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
