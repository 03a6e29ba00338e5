namespace StaticArchive.Cli.Impact;

/// <summary>What becomes of a site by a change of its input.</summary>
/// <param name="Added">Addresses of pages that come.</param>
/// <param name="Changed">Addresses of pages whose bytes change.</param>
/// <param name="Gone">Addresses of pages that go, with or without a redirect.</param>
/// <param name="Vanished">Those that others may link to and that lead nowhere then, with the file that had
/// each.</param>
/// <param name="Related">Addresses of stories beside which other stories are shown.</param>
internal sealed record SiteImpact(
    ImmutableArray<string> Added,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Gone,
    ImmutableArray<KeyValuePair<string, string>> Vanished,
    ImmutableArray<string> Related)
{
    /// <summary>Compares two sites. The pages of files in <paramref name="leftOut"/> neither go nor vanish: they have
    /// an error, and will be back.</summary>
    public static SiteImpact Between(Site before, Site after, int workers, IReadOnlyCollection<string> leftOut)
    {
        var old = Pages(SiteHashes.Of(before, workers).Hashes);
        var now = Pages(SiteHashes.Of(after, workers).Hashes);
        var gone = after
            .Archive.Settings.Ledger.Where(entry => entry.IsGone)
            .Select(entry => entry.Address)
            .ToHashSet(StringComparer.Ordinal);
        var files = before
            .Archive.Stories.Concat(before.Archive.Pages)
            .ToDictionary(story => story.Url, story => story.Path, StringComparer.Ordinal);
        var waiting = files.Where(file => leftOut.Contains(file.Value)).Select(file => file.Key).ToArray();
        bool IsWaiting(string address) => waiting.Any(url => address.StartsWith(url, StringComparison.Ordinal));
        return new SiteImpact(
            [.. now.Keys.Where(page => !old.ContainsKey(page))],
            [
                .. now.Where(page => old.TryGetValue(page.Key, out var hash) && hash != page.Value)
                    .Select(page => page.Key),
            ],
            [.. old.Keys.Where(page => !now.ContainsKey(page) && !IsWaiting(page))],
            [
                .. before
                    .Addresses.Where(address =>
                        after.Find(address) < 0 && !gone.Contains(address) && !IsWaiting(address))
                    .Select(address => KeyValuePair.Create(address, files.GetValueOrDefault(address, "archive.yml"))),
            ],
            RelatedChanges(before, after));
    }

    /// <summary>An error for each address that vanishes, at the file that had it.</summary>
    public IEnumerable<Diagnostic> Findings =>
        Vanished.Select(address => new Diagnostic(
            LinkRules.VanishedAddress, address.Value, TextSpan.WholeFile,
            $"'{address.Key}' leads nowhere after this change."));

    private static SortedDictionary<string, string> Pages(SiteHashes hashes)
    {
        const string Index = "index.html";
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, hash) in hashes.ByPath())
        {
            if (path.EndsWith(".html", StringComparison.Ordinal))
                pages.Add(
                    "/"
                        + (
                            path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal)
                                ? path[..^Index.Length]
                                : path),
                    hash);
        }
        return pages;
    }

    private static ImmutableArray<string> RelatedChanges(Site before, Site after)
    {
        var old = Lists(before);
        return
        [
            .. Lists(after)
                .Where(story => old.TryGetValue(story.Key, out var list) && !list.SequenceEqual(story.Value))
                .Select(story => story.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string[]> Lists(Site site)
    {
        var ranker = site.Related.CreateRanker();
        var count = site.Archive.Settings.Related.Count;
        return Enumerable.Range(0, site.Archive.Stories.Length).ToDictionary(
            story => site.Archive.Stories[story].Url,
            story => ranker.Rank(story, count).Select(other => site.Archive.Stories[other.Story].Url).ToArray(),
            StringComparer.Ordinal);
    }
}

/// <summary>What <c>check --impact</c> has to tell.</summary>
/// <param name="Revision">What the site was compared with, as it was named.</param>
/// <param name="Change">What becomes of the site; null when one of the two sides gives no site.</param>
/// <param name="Failure">Why there is nothing to compare; null when there is.</param>
/// <param name="LeftOut">Files that have errors now and so are on neither side.</param>
/// <param name="LeftOutBefore">Files that had errors at that revision: what they become seems to come again.</param>
internal sealed record ImpactReport(
    string Revision,
    SiteImpact? Change,
    string? Failure,
    ImmutableArray<string> LeftOut,
    ImmutableArray<string> LeftOutBefore);
