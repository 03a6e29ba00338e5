using System.Globalization;

namespace StaticArchive.Planning;

/// <summary>Gives each name a segment of an address that no other has: whoever comes first keeps the plain
/// one.</summary>
internal sealed class UniqueSegments(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    public string Take(string name)
    {
        var slug = Slug.From(name);
        if (slug.Length == 0)
            slug = "other";
        var segment = slug;
        for (var number = 2; !_taken.Add(segment); number++)
            segment = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
        return segment;
    }
}
