using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Writing;

/// <summary>Writes values as YAML.</summary>
internal static partial class YamlWriter
{
    /// <summary>The text, in quotes where it would mean something else without.</summary>
    public static string Of(string text) => Plain().IsMatch(text) && !Special().IsMatch(text) ? text : Quoted(text);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Of))}]";

    /// <summary>A moment as exactly as it is known: a day when the clock says midnight.</summary>
    public static string Date(DateTimeOffset moment) =>
        moment.TimeOfDay == TimeSpan.Zero && moment.Offset == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
                .Replace("+00:00", "Z", StringComparison.Ordinal);

    private static string Quoted(string text)
    {
        var output = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => output.Append('\\').Append(c),
                '\n' => output.Append("\\n"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' =>
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => output.Append(c),
            };
        }
        return output.Append('"').ToString();
    }

    [GeneratedRegex("""^[\p{L}/._](?:[\p{L}\p{N}\p{M} .’“”‘…/_&;()!?%+-]*[\p{L}\p{N}\p{M}.’”…/()!?%+])?$""")]
    private static partial Regex Plain();

    [GeneratedRegex("^(?:true|false|yes|no|on|off|y|n|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
