using System.Text.RegularExpressions;

namespace StaticArchive.Themes;

/// <summary>Finds the files of the input that a theme names outright, so that they are published.</summary>
internal static partial class ThemeSitePaths
{
    /// <summary>What stands in quotes, parentheses or after an equals sign, and looks like the path of a
    /// file.</summary>
    public static IEnumerable<string> In(string text) => Path().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""["'(=](/[^"'()\s<>{}]+\.[A-Za-z0-9]{1,11})(?=["')\s>?#])""", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
