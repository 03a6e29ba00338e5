using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>A layout or partial, parsed.</summary>
/// <param name="Name">As the code or other templates call it.</param>
/// <param name="Index">Its place among its like.</param>
/// <param name="Path">Relative to the theme's folder, as diagnostics name it.</param>
/// <param name="Source">Its text, as its writer wrote it.</param>
/// <param name="Page">What runs.</param>
/// <param name="RunsStraight">Whether nothing in it leaves a loop or a function early.</param>
internal sealed record ThemeTemplate(
    string Name, int Index, string Path, string Source, ScriptPage Page, bool RunsStraight)
{
    /// <summary>That line of the source, 1-based; null when there is none.</summary>
    public string? Line(int line) => LineOf(Source, line);

    public static string? LineOf(string source, int line) =>
        source.Split('\n').ElementAtOrDefault(line - 1)?.TrimEnd('\r');
}
