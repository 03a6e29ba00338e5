using System.Collections.Immutable;

namespace StaticArchive.Import.Exports;

/// <summary>An item of a feed of any kind; texts are HTML.</summary>
internal sealed record FeedItem
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    /// <summary>The page elsewhere that the item is about.</summary>
    public string? About { get; init; }

    public string? Content { get; init; }

    /// <summary>Whether the content is plain text.</summary>
    public bool IsText { get; init; }

    public string? Summary { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Image { get; init; }

    public int? Comments { get; init; }

    public string? Language { get; init; }
}

/// <summary>What a feed says of its site.</summary>
internal sealed record FeedSite(string? Title, string? Description, string? Link, string? Language);
