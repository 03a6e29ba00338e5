using System.IO.Compression;
using Microsoft.Playwright;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>What a page sends, in bytes as a static host would compress them, and how it comes up.</summary>
/// <param name="Html">The page itself.</param>
/// <param name="Styles">Style sheets.</param>
/// <param name="Scripts">Scripts.</param>
/// <param name="Data">What scripts ask for.</param>
/// <param name="Images">Pictures and icons.</param>
/// <param name="Requests">How many requests, the page included.</param>
/// <param name="Blocking">How many of them the first sight waits for, the page not included.</param>
/// <param name="Shift">Sum of all layout shifts, while the page is read to its end and its pictures come late.</param>
internal sealed record PageWeight(
    long Html, long Styles, long Scripts, long Data, long Images, int Requests, int Blocking, double Shift)
{
    private const int PictureDelay = 100;

    private const string WatchShifts = """
        window.shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Makes a window ready for measuring: layout shifts are summed up, pictures of stories come
    /// late.</summary>
    public static async Task PrepareAsync(Reader reader)
    {
        await reader.Page.AddInitScriptAsync(WatchShifts);
        await reader.Page.RouteAsync("**/images/**", async route =>
        {
            await Task.Delay(PictureDelay);
            await route.ContinueAsync();
        });
    }

    public static async Task<PageWeight> MeasureAsync(Reader reader, string path)
    {
        var answers = new List<IResponse>();
        void Add(object? sender, IResponse response) => answers.Add(response);
        reader.Page.Response += Add;
        await reader.GoAsync(path);
        // A reader sees the first results before going on.
        if (await reader.Page.Locator("[data-index]").CountAsync() > 0)
            await reader.Page.WaitForSelectorAsync(".is-idle, .found");
        await reader.ReadToTheEndAsync();
        reader.Page.Response -= Add;
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        // When a browser fetches the icon is its own affair.
        answers.RemoveAll(answer => answer.Url.Contains("/assets/icon."));
        foreach (var answer in answers)
        {
            var kind = answer.Request.ResourceType;
            sizes[kind] = sizes.GetValueOrDefault(kind) + Compressed(await answer.BodyAsync());
        }
        long Of(params string[] kinds) => kinds.Sum(kind => sizes.GetValueOrDefault(kind));
        return new PageWeight(
            Of("document"),
            Of("stylesheet"),
            Of("script"),
            Of("fetch", "xhr", "other"),
            Of("image"),
            answers.Count,
            await reader.Page.EvaluateAsync<int>(
                "performance.getEntriesByType('resource').filter(entry => entry.renderBlockingStatus === "
                    + "'blocking').length"),
            await reader.Page.EvaluateAsync<double>("window.shift"));
    }

    private static long Compressed(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return compressed.Length;
    }
}
