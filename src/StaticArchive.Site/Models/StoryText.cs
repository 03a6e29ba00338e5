using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A body with what goes into its slots; the theme writes it, because the teasers are its own.</summary>
/// <param name="Site">Prefixes the addresses.</param>
/// <param name="Body">The text.</param>
/// <param name="Slots">What each slot means.</param>
internal sealed record StoryText(SiteContext Site, StoryBody Body, ImmutableArray<ResolvedSlot> Slots);
