using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A thread as a line along time. Places are in percent of the chart's width, from the side where reading
/// begins to the left or right alike.</summary>
/// <param name="Thread">The thread, without entries.</param>
/// <param name="From">Where the line begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Marks">Where its stories are; those that would lie on each other are one mark.</param>
internal sealed record LaneModel(ThreadModel Thread, string From, string To, ImmutableArray<string> Marks);
