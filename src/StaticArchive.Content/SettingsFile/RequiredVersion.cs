using System.Text.RegularExpressions;

namespace StaticArchive.SettingsFile;

/// <summary>Checks <c>requires</c> of the settings: the oldest version of this program that may build the
/// archive.</summary>
internal static partial class RequiredVersion
{
    /// <summary>The version of this program, of three parts.</summary>
    public static Version Present { get; } = typeof(RequiredVersion).Assembly.GetName().Version ?? new Version(0, 0, 0);

    public static void Check(YamlNode? node, YamlValueReader values)
    {
        if (values.Text(node, "requires") is not { } text)
            return;
        var match = AtLeast().Match(text);
        if (!match.Success
            || !Version.TryParse(match.Groups[1].Value.Contains('.', StringComparison.Ordinal) ? match.Groups[1].Value
            : match.Groups[1].Value + ".0", out var least))
            values.Report(node!.Span, $"'{YamlValueReader.Shown(text)}' is not a version that can be asked for.",
                "Write the oldest version that will do, such as \">=0.2\".");
        else if (Present < least)
        {
            values.Report(node!.Span,
                $"The archive asks for static-archive {match.Groups[1].Value} or later, and this is "
                    + $"{Present.ToString(3)}.",
                "Install a newer version of static-archive.");
        }
    }

    [GeneratedRegex(@"^\s*>=\s*(\d{1,5}(\.\d{1,5}){0,2})\s*$")]
    private static partial Regex AtLeast();
}
