using System.Collections.Immutable;

namespace StaticArchive.Import.Writing;

/// <summary>What an export holds.</summary>
internal sealed record ExportedSite
{
    /// <summary>What the program is called in messages, such as <c>WordPress</c>.</summary>
    public required string Program { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The old site's address with a slash at its end.</summary>
    public Uri? Address { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>In the order of the export.</summary>
    public required ImmutableArray<ImportedStory> Stories { get; init; }

    /// <summary>Paths of the old site's images that the stories show.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    public required ImportNotes Notes { get; init; }
}
