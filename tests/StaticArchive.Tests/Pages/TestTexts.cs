namespace StaticArchive.Tests.Pages;

/// <summary>The theme of this checkout, loaded once.</summary>
internal static class TestTexts
{
    private static readonly Lazy<Theme> Loaded = new(Load);

    public static Theme Theme => Loaded.Value;

    public static Texts English => Loaded.Value.Texts;

    private static Theme Load()
    {
        var (theme, diagnostics) = ThemeFolder.Load(Repository.Theme, "en");
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity >= Severity.Warning));
        return theme!;
    }
}
