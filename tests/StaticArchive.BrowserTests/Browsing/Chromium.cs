using Microsoft.Playwright;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>The machine's own browser, of the family of Chromium. None is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    private static readonly string[] Places =
    [
        "/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/opt/microsoft/msedge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. WindowsPlaces(),
    ];

    // Nothing may ask another host: updates, sync and the like are off. A sandbox needs rights that a container has
    // not.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
        ? given
        : Find((Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(Places));

    /// <summary>Why tests of a browser cannot run; null where they can. Under <c>CI=true</c> they run and
    /// fail.</summary>
    public static string? Skip { get; } =
        Executable is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : NoBrowser;

    private const string NoBrowser =
        "There is no Chromium, Chrome or Edge here: install one, or name its program by the variable CHROMIUM.";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable ?? throw new InvalidOperationException(NoBrowser),
            Args = Arguments,
        });

    /// <summary>The first of those programs and folders with one that is there.</summary>
    internal static string? Find(IEnumerable<string> places) => places
        .SelectMany(place => Names.SelectMany(name => new[] { Path.Join(place, name), Path.Join(place, name + ".exe") })
            .Append(place))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> WindowsPlaces() =>
        from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
        let folder = Environment.GetEnvironmentVariable(root)
        where folder is not null
        from program in new[]
        {
            "Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe",
        }
        select Path.Join(folder, program);
}
