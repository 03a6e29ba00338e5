using System.Collections.Immutable;

namespace StaticArchive.FrontMatter;

/// <summary>What editors say of a name in its file below <c>_facets</c>.</summary>
internal sealed record NameDetails
{
    public static readonly NameDetails None = new();

    /// <summary>What the name is shown as; null: as most stories spell it.</summary>
    public string? Title { get; init; }

    /// <summary>Other spellings that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Who or what it is, in a few words.</summary>
    public string? Role { get; init; }

    /// <summary>Addresses of the same in other collections, such as Wikidata.</summary>
    public ImmutableArray<string> SameAs { get; init; } = [];

    /// <summary>Where it is, in degrees.</summary>
    public (double Latitude, double Longitude)? At { get; init; }

    /// <summary>The value of the same facet that it is a part of.</summary>
    public string? Broader { get; init; }
}
