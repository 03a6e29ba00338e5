namespace StaticArchive.Planning;

/// <summary>Gathers old addresses, makes them safe, and reports those that cannot be kept.</summary>
internal sealed class RedirectCollector(PlanWriter plan, ICollection<Diagnostic> diagnostics)
{
    private readonly SortedDictionary<string, SiteRedirect> _byFrom = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<SiteRedirect> Collect()
    {
        foreach (var story in plan.Archive.Stories.Concat(plan.Archive.Pages))
        {
            foreach (var old in story.RedirectFrom)
                Keep(new SiteRedirect(old.Target, story.Url, story.Path, old.Span));
        }
        foreach (var redirect in plan.Archive.Settings.Redirects)
            Keep(new SiteRedirect(redirect.From, redirect.To, redirect.Path, redirect.Span));
        // Where the pages of spellings were that are aliases now.
        var formerUrls =
            from edition in plan.Editions
            from facet in edition.Facets.Append(edition.Authors)
            from value in facet.Values
            from former in value.FormerSlugs
            select (From: $"{value.Url[..(value.Url.TrimEnd('/').LastIndexOf('/') + 1)]}{former}/", To: value.Url);
        foreach (var (from, to) in formerUrls)
            Fault(new SiteRedirect(from, to, InputFolder.SettingsName, TextSpan.WholeFile));
        return [.. _byFrom.Values];
    }

    /// <summary>The file of the stub at that address, behind a slash.</summary>
    public static string FileOf(string from)
    {
        var decoded = Uri.UnescapeDataString(from);
        var last = decoded[(decoded.LastIndexOf('/') + 1)..];
        return
            last.Length == 0
            || last.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            ? decoded
            : decoded + "/";
    }

    private void Keep(SiteRedirect redirect)
    {
        if (Fault(redirect) is { } fault)
            diagnostics.Add(new Diagnostic(LinkRules.UselessRedirect, redirect.Path, redirect.Span, fault));
    }

    private string? Fault(SiteRedirect redirect)
    {
        var (from, to) = (redirect.From, redirect.To);
        if (Normalise(from) is not { } safe)
            return $"The old address '{from}' cannot be kept: it has a query, a fragment, or parts that no file can "
                + "have.";
        var file = FileOf(safe);
        var path = AddressTable.FileOf(file);
        if (path == to.TrimStart('/') + "index.html" || path == to.TrimStart('/'))
            return null;
        if (_byFrom.TryGetValue(file, out var other))
            return other.To == to ? null : $"The old address '{from}' leads to '{other.To}' already.";
        if (plan.Claims.InTheWay(path) is { } inTheWay)
            return path.Equals(inTheWay, StringComparison.OrdinalIgnoreCase)
                ? $"The old address '{from}' is that of another page today."
                : $"The old address '{from}' cannot be kept beside '/{inTheWay}': a file and a folder cannot have one "
                    + "name.";
        plan.Claims.Set(path, -1);
        _byFrom.Add(file, redirect with { From = safe });
        return null;
    }

    // Nothing that could end a line, begin a header, or leave the output folder comes through.
    private static string? Normalise(string from)
    {
        if (!from.StartsWith('/') || from.AsSpan().ContainsAny('?', '#', '\\'))
            return null;
        var safe = new StringBuilder(from.Length);
        foreach (var segment in from.Split('/').Skip(1))
        {
            var decoded = Uri.UnescapeDataString(segment);
            if (
                decoded is "." or ".."
                || decoded.AsSpan().ContainsAny('/', '\\', '*')
                || decoded.Any(char.IsControl)
                || decoded.StartsWith(':'))
                return null;
            safe.Append('/').Append(Uri.EscapeDataString(decoded));
        }
        return safe.Length > 1 ? safe.ToString().Replace("//", "/", StringComparison.Ordinal) : null;
    }
}

/// <summary>An old address and where its readers are sent.</summary>
/// <param name="From">Site path, each segment percent-encoded where necessary.</param>
/// <param name="To">Site path, or an absolute http(s) address.</param>
/// <param name="Path">The file that asks for it.</param>
/// <param name="Span">Where it does.</param>
internal sealed record SiteRedirect(string From, string To, string Path, TextSpan Span);
