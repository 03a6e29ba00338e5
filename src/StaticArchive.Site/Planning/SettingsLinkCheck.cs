namespace StaticArchive.Planning;

/// <summary>Follows the links of the settings: redirects to where they end, and the navigation.</summary>
internal static class SettingsLinkCheck
{
    private const int MaxSteps = 32;

    /// <summary>Reports links that lead nowhere or in a circle.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="redirects">All redirects, those of stories too.</param>
    /// <param name="table">Every file of the site.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The redirects, each to where its reader ends up.</returns>
    public static IEnumerable<SiteRedirect> Follow(
        ArchiveSettings settings,
        IReadOnlyList<SiteRedirect> redirects,
        AddressTable table,
        ICollection<Diagnostic> diagnostics)
    {
        foreach (var item in settings.Navigation)
        {
            if (item.Url.StartsWith('/') && table.FindPublished(PathOf(item.Url)) < 0)
                diagnostics.Add(
                    Dead(
                        InputFolder.SettingsName, item.Span,
                        $"The navigation leads to '{item.Url}', and nothing has that address."));
        }
        foreach (var redirect in redirects)
            yield return Follow(redirect, redirects, table, diagnostics);
    }

    private static SiteRedirect Follow(
        SiteRedirect redirect,
        IReadOnlyList<SiteRedirect> redirects,
        AddressTable table,
        ICollection<Diagnostic> diagnostics)
    {
        var to = redirect.To;
        for (var step = 0; step < MaxSteps && to.StartsWith('/'); step++)
        {
            var found = table.FindPublished(PathOf(to));
            if (found < 0)
            {
                diagnostics.Add(
                    Dead(redirect.Path, redirect.Span, $"The redirect leads to '{to}', and nothing has that address."));
                return redirect;
            }
            if (table[found].Kind.Subject != PageSubject.Redirect)
                return redirect with { To = to };
            to = redirects[table[found].Subject].To;
        }
        if (!to.StartsWith('/'))
            return redirect with { To = to };
        diagnostics.Add(
            Dead(
                redirect.Path, redirect.Span,
                $"The redirect to '{redirect.To}' goes in a circle, so it leads nowhere."));
        return redirect;
    }

    private static string PathOf(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    private static Diagnostic Dead(string path, TextSpan span, string message) =>
        new(LinkRules.DeadLink, path, span, message);
}
