using System.Collections.Immutable;

namespace StaticArchive.Dates;

/// <summary>English names of months, which some archives write dates with.</summary>
internal static class EnglishMonths
{
    public static ImmutableArray<string> Names { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The month of a name or of its first three letters or more ("Sept."), or 0.</summary>
    public static int Find(string word)
    {
        var name = word.TrimEnd('.', ',');
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.Length >= 3 && Names[i].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }
        return 0;
    }
}
