using System.Collections.Immutable;

namespace StaticArchive.Import.Clips;

/// <summary>What an editor needs of somebody else's article.</summary>
internal sealed record ClippedPage
{
    public string? Headline { get; init; }

    public string? Standfirst { get; init; }

    public string? Section { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it appeared, as the page writes it: a moment or a day.</summary>
    public DateTimeOffset? Published { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Its http or https address.</summary>
    public string? Address { get; init; }

    public string? Language { get; init; }

    public int? Comments { get; init; }

    /// <summary>Stories that the text says to read as well.</summary>
    public ImmutableArray<ClippedLink> ReadMore { get; init; } = [];

    /// <summary>Stories that stand below or beside it.</summary>
    public ImmutableArray<ClippedLink> Related { get; init; } = [];

    /// <summary>The text by paragraphs, from which is quoted.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];
}

/// <summary>A headline, and where it leads if the page says so.</summary>
internal sealed record ClippedLink(string Headline, string? Address);
