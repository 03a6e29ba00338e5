using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Threads as lanes beside each other along one axis of time.</summary>
/// <param name="Lanes">The thread that began first before all others.</param>
/// <param name="Ticks">Dates along the axis.</param>
internal sealed record LaneChart(ImmutableArray<LaneModel> Lanes, ImmutableArray<LaneTick> Ticks);
