using Microsoft.Playwright;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>The machine's own browser. None is ever downloaded, and without one the tests fail.</summary>
internal static class Chromium
{
    // Nothing may ask another host: updates, sync and the like are off. A sandbox needs rights that a container has not.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = FindExecutable(), Args = Arguments });

    private static string FindExecutable()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
            ? given
            : folders.Append("/usr/bin").Select(folder => Path.Join(folder, "chromium")).FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException(
                    "There is no browser to test with. Install one by 'apt-get install chromium', or name a Chromium by the environment variable CHROMIUM.");
    }
}
