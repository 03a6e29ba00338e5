namespace StaticArchive.BrowserTests;

/// <summary>Runs only where <c>SCREENSHOTS</c> names a folder: there is nothing that it could find wrong.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScreenshotFactAttribute : FactAttribute
{
    public ScreenshotFactAttribute()
    {
        if (string.IsNullOrEmpty(Folder))
            Skip = "SCREENSHOTS=folder names where to put them.";
        else
            Skip = Browsing.Chromium.Skip;
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("SCREENSHOTS");
}
