using System.Collections.Immutable;

namespace StaticArchive.Cli.Drafts;

/// <summary>A story that somebody begins.</summary>
/// <param name="Headline">Plain text on one line.</param>
/// <param name="Date">When it is dated, as the front matter writes it.</param>
/// <param name="IsDraft">Whether it stays out of the site for now.</param>
internal sealed record DraftRequest(string Headline, string Date, bool IsDraft)
{
    /// <summary>The value of the archive's facet of one value, where it has one.</summary>
    public string? Section { get; init; }

    /// <summary>BCP 47 tag; null: the archive's language.</summary>
    public string? Language { get; init; }

    /// <summary>Ids of the stories that it follows up.</summary>
    public ImmutableArray<string> Follows { get; init; } = [];
}
