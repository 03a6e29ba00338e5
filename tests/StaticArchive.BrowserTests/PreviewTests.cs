using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace StaticArchive.BrowserTests;

/// <summary>
/// An editor saves, and the browser shows it. Of the sample archive; <c>PREVIEW=folder</c> names another, of which a
/// copy is edited, for figures at other sizes.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PreviewTests(BrowserFixture fixture, ITestOutputHelper output) : IDisposable
{
    private const int Saves = 7;

    // When the page first painted what has been saved, by the clock of the machine; both processes share it.
    private const string WhenShown = """
        new Promise(done => {
          const look = () => document.body.innerText.includes(SAVED)
            ? requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())))
            : setTimeout(look, 1);
          look();
        })
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [BrowserFact]
    public async Task What_is_saved_is_shown()
    {
        var story = CopyInput();
        var start = Stopwatch.GetTimestamp();
        var (preview, address) = await StartAsync(_folder, _stop.Token);
        await using var reader = await Reader.OpenAsync(
            fixture.Browser, address, scripts: true, 1280, Microsoft.Playwright.ColorScheme.Light);
        await reader.GoAsync("/");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first page after {Stopwatch.GetElapsedTime(start).TotalMilliseconds:f0} ms"));
        await reader.GoAsync(await AddressOfAsync(address, story));

        Assert.Empty(reader.Faults);
        await reader.Page.EvaluateAsync("window.stays = true");
        var shown = new List<double>();
        for (var save = 0; save < Saves; save++)
            shown.Add(await SaveAsync(reader, story, $"This was saved as number {save} of all."));

        var median = shown.Order().ElementAt(Saves / 2);
        var all = string.Join(", ", shown.Select(one => $"{one:f0}"));
        output.WriteLine($"shown {median:f0} ms after it was saved (median of {Saves}: {all})");
        Assert.True(
            await reader.Page.EvaluateAsync<bool>("window.stays === true"),
            "The page was loaded anew for a change of its text.");
        await File.AppendAllTextAsync(story, "\n[A link](/that/leads/nowhere/).\n");
        await Microsoft.Playwright.Assertions.Expect(reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert))
            .ToContainTextAsync("/that/leads/nowhere/");
        Assert.Empty(reader.Faults);
        await _stop.CancelAsync();
        Assert.Equal(0, await preview);
    }

    private static async Task<double> SaveAsync(Reader reader, string story, string sentence)
    {
        var saved = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
        await File.AppendAllTextAsync(story, $"\n{sentence}\n");
        var script = WhenShown.Replace("SAVED", $"'{sentence}'");
        for (var deadline = DateTime.UtcNow + Patience; DateTime.UtcNow < deadline;)
        {
            try
            {
                return await reader.Page.EvaluateAsync<double>(script) - saved;
            }
            catch (Microsoft.Playwright.PlaywrightException)
            {
                // The page was left for the newer one, and the question with it.
            }
        }
        throw new TimeoutException($"'{sentence}' was not shown.");
    }

    // Whatever the archive's permalinks are, they end with the name of the file without its date.
    private static async Task<string> AddressOfAsync(Uri site, string story)
    {
        using var client = new HttpClient();
        var end = $"/{DatePattern().Replace(Path.GetFileNameWithoutExtension(story), "")}/";
        // A large archive's sitemap is an index of several.
        var sitemaps = new Queue<string>(["/sitemap.xml"]);
        while (sitemaps.TryDequeue(out var sitemap))
        {
            var locations = LocationPattern()
                .Matches(await client.GetStringAsync(new Uri(site, sitemap)))
                .Select(location => new Uri(location.Groups[1].Value).AbsolutePath).ToList();
            if (locations.Find(path => path.EndsWith(end)) is { } found)
                return found;
            locations.FindAll(path => path.EndsWith(".xml")).ForEach(sitemaps.Enqueue);
        }
        throw new InvalidOperationException($"No sitemap tells of {end}");
    }

    private string CopyInput()
    {
        var from = Environment.GetEnvironmentVariable("PREVIEW") is { Length: > 0 } given ? given : Repository.Input;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.Join("input", Path.GetRelativePath(from, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var stories = Directory.GetFiles(_folder["input"], "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != _folder["input"]).Order(StringComparer.Ordinal);
        return stories.Where(file => File.ReadAllText(file).Contains("\nstandfirst: ")).ElementAt(stories.Count() / 2);
    }

    /// <summary>Starts a preview of the folder's <c>input</c>, and waits until it listens.</summary>
    internal static async Task<(Task<int> Preview, Uri Address)> StartAsync(
        TemporaryFolder folder, CancellationToken stop)
    {
        var messages = new WatchedWriter();
        var environment = new CommandEnvironment
        {
            Output = messages,
            Error = messages,
            WorkingFolder = folder.Root,
            Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
            Stop = stop,
        };
        var preview = Task.Run(() =>
            CommandLine.Run(
                ["preview", "--port", "0", "--input", folder["input"], "--theme", Repository.Theme], environment));
        return (preview, await messages.AddressAsync(preview));
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}){0,2}-")]
    private static partial Regex DatePattern();

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex LocationPattern();
}
