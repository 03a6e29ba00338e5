namespace StaticArchive.Planning;

/// <summary>Where the theme's files are in the site.</summary>
internal static class ThemeAssetPaths
{
    public const string Folder = "assets";

    /// <summary>How the names of the theme's fonts begin; they are not published where the settings want
    /// none.</summary>
    public const string Fonts = "fonts/";
}
