namespace StaticArchive.Models;

/// <summary>A date on the axis of a chart.</summary>
/// <param name="Label">A year or a month in few letters.</param>
/// <param name="Place">In percent of the chart's width.</param>
internal sealed record LaneTick(string Label, string Place);
