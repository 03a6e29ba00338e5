using System.Collections.Immutable;

namespace StaticArchive.Import.Writing;

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
