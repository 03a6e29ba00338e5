namespace StaticArchive.Settings;

/// <summary>The folder of a form in which editors write in the browser. Its script talks to the forge, so the policy of
/// the site's pages is not for it, and its files loosen that of the pages by nothing.</summary>
internal static class AdminFolder
{
    public const string Name = "admin";

    /// <summary>Whether a file of the site, relative to its root, is in the folder.</summary>
    public static bool Holds(string path) => path.StartsWith(Name + "/", StringComparison.Ordinal);
}
