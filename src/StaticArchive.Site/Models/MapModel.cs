using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Places on an outline of the world, which is 360 wide and 180 high, one unit a degree.</summary>
/// <param name="ViewBox">The part of the world that is shown, for an SVG.</param>
/// <param name="Points">The places, the ones with most stories first, so that smaller ones lie above them.</param>
internal sealed record MapModel(string ViewBox, ImmutableArray<MapPoint> Points);

/// <summary>A place on a map.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="X">Degrees from the left.</param>
/// <param name="Y">Degrees from the top.</param>
/// <param name="Radius">Of its dot.</param>
internal sealed record MapPoint(string Title, string Url, int Count, string X, string Y, string Radius);
