namespace StaticArchive.BrowserTests;

/// <summary>Runs where the machine has a browser to test with.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Skip;
}
