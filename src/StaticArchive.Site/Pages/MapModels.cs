namespace StaticArchive.Pages;

/// <summary>Draws places that editors have given coordinates.</summary>
internal static class MapModels
{
    private const double DegreesAround = 24;

    /// <summary>All places of a facet; null where none has coordinates.</summary>
    public static MapModel? All(SitePlan site, Facet facet)
    {
        var placed = facet
            .Values.Where(value => value.Details.At is not null)
            .OrderByDescending(value => value.Stories.Length)
            .ThenBy(value => value.Url, StringComparer.Ordinal)
            .ToArray();
        if (placed.Length == 0)
            return null;
        var near = Densest(placed);
        var isPart = near.Length > 2 && near.Length < placed.Length;
        return Map(site, placed) with { Detail = isPart ? Map(site, near) : null };
    }

    /// <summary>One place with the land around it; null without coordinates.</summary>
    public static MapModel? One(SitePlan site, FacetValue value) =>
        value.Details.At is null ? null : Map(site, [value]);

    private static MapModel Map(SitePlan site, FacetValue[] placed)
    {
        var (left, top, width, height) = Extent(placed);
        var most = placed.Max(value => value.Stories.Length);
        return new MapModel(
            $"{Text(left)} {Text(top)} {Text(width)} {Text(height)}",
            [.. placed.Select(value => Point(site, value, width / 240, most))]);
    }

    // The places around one that has most others near; on a map of the world they would lie on each other.
    private static FacetValue[] Densest(FacetValue[] placed) =>
        placed.Select(middle => placed.Where(value => IsNear(middle, value)).ToArray()).MaxBy(near => near.Length)!;

    private static bool IsNear(FacetValue one, FacetValue other) =>
        Math.Abs(one.Details.At!.Value.Longitude - other.Details.At!.Value.Longitude) < DegreesAround / 2
        && Math.Abs(one.Details.At!.Value.Latitude - other.Details.At!.Value.Latitude) < DegreesAround / 4;

    // Twice as wide as high, some degrees around the outermost places, within the world.
    private static (double Left, double Top, double Width, double Height) Extent(FacetValue[] placed)
    {
        var longitudes = placed.Select(value => value.Details.At!.Value.Longitude + 180).ToArray();
        var latitudes = placed.Select(value => 90 - value.Details.At!.Value.Latitude).ToArray();
        var width =
            Math.Max(longitudes.Max() - longitudes.Min(), (latitudes.Max() - latitudes.Min()) * 2) + DegreesAround;
        width = Math.Clamp(width, DegreesAround * 2, 360);
        var left = Math.Clamp(((longitudes.Min() + longitudes.Max()) / 2) - (width / 2), 0, 360 - width);
        var top = Math.Clamp(((latitudes.Min() + latitudes.Max()) / 2) - (width / 4), 0, 180 - (width / 2));
        return (left, top, width, width / 2);
    }

    private static MapPoint Point(SitePlan site, FacetValue value, double unit, int most)
    {
        var (latitude, longitude) = value.Details.At!.Value;
        var radius = unit * (1 + (2 * Math.Sqrt((double)value.Stories.Length / most)));
        return new MapPoint(
            value.Name, site.Href(value.Url), value.Stories.Length, Text(longitude + 180), Text(90 - latitude),
            Text(radius));
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
