namespace StaticArchive.Pages;

/// <summary>Where the theme's files are in the site.</summary>
public static class ThemeAssetPaths
{
    public const string Folder = "assets";
}
