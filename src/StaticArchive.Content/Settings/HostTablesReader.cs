namespace StaticArchive.Settings;

/// <summary>Reads an archive's own <c>_redirects</c> and <c>_headers</c>, as Netlify and Cloudflare Pages read them. A
/// redirect from one address to another for good becomes one of the archive, so that it is checked and works on every
/// host; other lines follow those of the archive where the host reads such files.</summary>
internal sealed class HostTablesReader(ArchiveSettings settings, ICollection<Diagnostic> findings)
{
    private static ImmutableArray<int> CloudflareCodes { get; } = [200, 301, 302, 303, 307, 308];

    /// <summary>The settings with what the file adds to them.</summary>
    /// <param name="path">Relative to the input folder.</param>
    /// <param name="text">What the file holds.</param>
    public ArchiveSettings Add(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        var rules = lines.Count(line => line.Length > 0 && line[0] is not ('#' or ' ' or '\t'));
        if (rules == 0)
            return settings;
        // A file of a folder that is copied to the site's root is also named as it lies there.
        if (!settings.Copy.Any(pattern => pattern.Matches(path) || pattern.Matches(Path.GetFileName(path))))
        {
            Report(path, TextSpan.WholeFile, $"{Number(rules)} for a host in this file {Are(rules)} not published.");
            return settings;
        }
        return path.EndsWith(InputFolder.HostTables[0], StringComparison.Ordinal)
            ? AddRedirects(path, lines)
            : AddHeaders(path, lines);
    }

    private ArchiveSettings AddHeaders(string path, string[] lines)
    {
        if (settings.Host.ReadsTables)
            return settings with { HostTables = settings.HostTables with { Headers = [.. lines.Where(IsUsed)] } };
        Report(path, TextSpan.WholeFile, $"{settings.Host.Title} does not read this file.");
        return settings;
    }

    private ArchiveSettings AddRedirects(string path, string[] lines)
    {
        var redirects = settings.Redirects.ToBuilder();
        var others = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var span = new TextSpan(i + 1, 1, Math.Max(1, lines[i].Length));
            if (!IsUsed(lines[i]))
                continue;
            var words = lines[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (Redirect(words, path, span) is { } redirect)
                redirects.Add(redirect);
            else if (Fault(words) is { } fault)
                Report(path, span, fault);
            else
                others.Add(lines[i]);
        }
        return settings with
        {
            Redirects = redirects.ToImmutable(),
            HostTables = settings.HostTables with { Redirects = others.ToImmutable() },
        };
    }

    // From one address to another, for good; for a while too, where the host has no other way.
    private RedirectSetting? Redirect(string[] words, string path, TextSpan span)
    {
        if (words.Length is < 2 or > 3 || words[0].AsSpan().ContainsAny('*', '?') || HasPlaceholder(words[0]))
            return null;
        var isForGood = words.Length == 2 || CodeOf(words[2]) is 301 or 308;
        var isForAWhile = !settings.Host.ReadsTables && words.Length == 3 && CodeOf(words[2]) is 302 or 303 or 307;
        if (!isForGood && !isForAWhile)
            return null;
        var isTarget = SitePath.IsWebAddress(words[1]) || (words[1][0] == '/' && SitePath.Read(
            words[1].Split('?', '#')[0], out _) is not null);
        return isTarget && SitePath.ReadClaim(words[0], out _) is { } from
            ? new RedirectSetting(from, words[1], span) { Path = path }
            : null;
    }

    private string? Fault(string[] words) =>
        words.Length < 2 || words[0][0] != '/' ? "The line is not a rule: it takes an address and where it leads."
        : !settings.Host.ReadsTables ? $"{settings.Host.Title} cannot follow this rule."
        : settings.Host.Name == WebHost.Cloudflare.Name
            && (words.Length > 3 || (words.Length == 3 && !CloudflareCodes.Contains(CodeOf(words[2]))
                || words[^1].EndsWith('!')))
            ? $"{settings.Host.Title} cannot follow this rule."
        : null;

    private void Report(string path, TextSpan span, string message) =>
        findings.Add(new Diagnostic(HostRules.UnpublishedHostRules, path, span, message));

    private static bool HasPlaceholder(string from) => from.Contains("/:", StringComparison.Ordinal);

    private static int CodeOf(string word) =>
        int.TryParse(word.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static bool IsUsed(string line) => line.Length > 0 && line.TrimStart()[0] != '#';

    private static string Number(int rules) =>
        string.Create(CultureInfo.InvariantCulture, $"{rules:N0} {(rules == 1 ? "rule" : "rules")}");

    private static string Are(int rules) => rules == 1 ? "is" : "are";
}

/// <summary>Lines of an archive's own <c>_headers</c> and <c>_redirects</c>, which follow those that the archive
/// writes.</summary>
internal sealed record HostTables(ImmutableArray<string> Headers, ImmutableArray<string> Redirects)
{
    public static readonly HostTables None = new([], []);
}

/// <summary>A kind of place where a site is published: what it understands beside files, and what it takes.</summary>
/// <param name="Name">What the setting <c>host</c> calls it.</param>
/// <param name="Title">What people call it.</param>
internal sealed record WebHost(string Name, string Title)
{
    /// <summary>Reads <c>_headers</c> and <c>_redirects</c>; a rule needs a <c>!</c> where a page has the
    /// address.</summary>
    public static readonly WebHost Netlify = new("netlify", "Netlify")
    {
        SendsHeaders = true,
        ReadsTables = true,
        ServesRoot = true,
        AnswersGone = true,
        MaxRedirects = 10_000,
    };

    /// <summary>Reads the same files, with limits, and knows no 410.</summary>
    public static readonly WebHost Cloudflare = new("cloudflare", "Cloudflare Pages")
    {
        SendsHeaders = true,
        ReadsTables = true,
        ServesRoot = true,
        MaxFiles = 20_000,
        MaxFileBytes = 25 << 20,
        MaxRedirects = 2_000,
        MaxHeaderRules = 100,
        MaxHeaderLength = 2_000,
    };

    /// <summary>Shows files, and nothing else.</summary>
    public static readonly WebHost GitHub = new("github", "GitHub Pages")
    {
        MaxFileBytes = 100_000_000,
        MaxSiteBytes = 1_000_000_000,
    };

    /// <summary>A bucket with a website configuration, which holds a few redirects.</summary>
    public static readonly WebHost S3 = new("s3", "S3 website") { ServesRoot = true, MaxRedirects = 50 };

    /// <summary>A server that includes the file which the site brings with it.</summary>
    public static readonly WebHost Nginx = new("nginx", "nginx")
    {
        SendsHeaders = true,
        ServesRoot = true,
        AnswersGone = true,
    };

    /// <summary>Any server of files. The tables are there for those which read them, and pages do without.</summary>
    public static readonly WebHost Plain = new("plain", "plain") { ReadsTables = true };

    public static ImmutableArray<WebHost> All { get; } = [Netlify, Cloudflare, GitHub, S3, Nginx, Plain];

    /// <summary>Whether it sends the response headers that the site asks for; else pages carry their policy.</summary>
    public bool SendsHeaders { get; init; }

    /// <summary>Whether it is a preview on an editor's machine, which has another policy.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether it reads <c>_headers</c> and <c>_redirects</c>.</summary>
    public bool ReadsTables { get; init; }

    /// <summary>Whether the published folder is the root of its addresses, so that a site below a path lies in a folder
    /// of that path.</summary>
    public bool ServesRoot { get; init; }

    /// <summary>Whether it can answer 410 at the address of a withdrawn page.</summary>
    public bool AnswersGone { get; init; }

    /// <summary>How many files a site may have.</summary>
    public int? MaxFiles { get; init; }

    /// <summary>How large a file may be.</summary>
    public long? MaxFileBytes { get; init; }

    /// <summary>How large a site may be.</summary>
    public long? MaxSiteBytes { get; init; }

    /// <summary>How many redirects it takes; pages lead on from the others.</summary>
    public int? MaxRedirects { get; init; }

    /// <summary>How many rules <c>_headers</c> may have.</summary>
    public int? MaxHeaderRules { get; init; }

    /// <summary>How many characters a line of <c>_headers</c> may have.</summary>
    public int? MaxHeaderLength { get; init; }

    /// <summary>The host of that name, or null.</summary>
    public static WebHost? Find(string name) =>
        All.FirstOrDefault(host => host.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
