namespace StaticArchive.Planning;

/// <summary>Where the theme's files are in the site.</summary>
internal static class ThemeAssetPaths
{
    public const string Folder = "assets";

    /// <summary>How the names of the theme's fonts begin; they are not published where the settings want
    /// none.</summary>
    public const string Fonts = "fonts/";
}

/// <summary>A file that the theme brings along, ready to be written.</summary>
/// <param name="Name">What templates call it, such as <c>site.css</c>.</param>
/// <param name="Path">Where it is in the site, relative, with a name that changes when its content does.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Content);
