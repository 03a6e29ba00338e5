namespace StaticArchive.Building;

/// <summary>Makes one report of all findings.</summary>
internal static class Findings
{
    /// <summary>Each once, with the severities that the archive gives its rules, without those switched off,
    /// sorted.</summary>
    public static ImmutableArray<Diagnostic> ApplySeverities(
        IEnumerable<Diagnostic> findings, ImmutableDictionary<string, Severity> severities)
    {
        var settled = findings
            .Distinct()
            .Select(finding => finding with { Severity = SeverityOf(finding, severities) })
            .Where(finding => finding.Severity != Severity.Off)
            .Order()
            .ToArray();
        return [.. Customs(settled)];
    }

    // Messages of one rule that many files give are one finding, at the first of their places.
    private static IEnumerable<Diagnostic> Customs(Diagnostic[] settled)
    {
        var files = settled.Where(finding => finding.Rule.ReportedOnceFrom > 0)
            .GroupBy(finding => (finding.Rule.Id, finding.Message))
            .ToDictionary(group => group.Key, group => group.Select(finding => finding.Path).Distinct().Count());
        var reported = new HashSet<(string, string)>();
        foreach (var finding in settled)
        {
            var key = (finding.Rule.Id, finding.Message);
            if (!files.TryGetValue(key, out var count) || count < finding.Rule.ReportedOnceFrom)
                yield return finding;
            else if (reported.Add(key))
                yield return count == 1 ? finding : AsCustom(finding, count);
        }
    }

    private static Diagnostic AsCustom(Diagnostic finding, int files) => finding with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{finding.Message.TrimEnd('.')}, in {files:N0} files."),
        // What seems to be a slip in one file is the custom of an archive in many.
        Help = null,
        Severity = finding.Severity == Severity.Warning ? Severity.Info : finding.Severity,
    };

    /// <summary>The severity of that finding in this archive.</summary>
    public static Severity SeverityOf(Diagnostic finding, ImmutableDictionary<string, Severity> severities) =>
        !IsFatal(finding.Rule) && severities.TryGetValue(finding.Rule.Id, out var severity)
            ? severity
            : finding.Severity;

    /// <summary>Whether nothing may be published while that rule is broken, whatever the settings say: without what
    /// cannot be read, pages that are published would be taken away.</summary>
    public static bool IsFatal(Rule rule) => rule == OutputRules.UnreadableFile;
}

/// <summary>Reports stories that read like follow-ups of others.</summary>
internal static class ThreadFindings
{
    /// <summary>More than an editor would look through at once.</summary>
    private const int Most = 20;

    /// <summary>The surest suggestions, with the severity that the archive gives them, sorted.</summary>
    /// <param name="site">The site.</param>
    /// <param name="workers">How many workers; the result does not depend on it.</param>
    public static ImmutableArray<Diagnostic> Of(Site site, int workers)
    {
        ArgumentNullException.ThrowIfNull(site);
        var severities = site.Archive.Settings.RuleSeverities;
        if (severities.GetValueOrDefault(RelatedRules.SuggestedThread.Id, Severity.Info) == Severity.Off)
            return [];
        return Findings.ApplySeverities(
            ThreadSuggestions.Find(site.Related, Most, workers).Select(suggestion => Finding(site, suggestion)),
            severities);
    }

    private static Diagnostic Finding(Site site, ThreadSuggestion suggestion)
    {
        var stories = site.Archive.Stories;
        var earlier = stories[suggestion.Follows];
        var shared = string.Join(", ", suggestion.Shared.Select(word => $"'{word}'"));
        return new Diagnostic(
            RelatedRules.SuggestedThread,
            stories[suggestion.Story].Path,
            TextSpan.WholeFile,
            $"This reads like a follow-up of '{earlier.Path}'; both have {shared}.",
            $"If it is one, put 'follows: {earlier.Id}' in its front matter; if not, leave it as it is.");
    }
}

/// <summary>Reports a site that comes close to what its host takes, before the host refuses it.</summary>
internal static class HostLimitCheck
{
    private const double Near = 0.8;
    private const double Megabyte = 1_000_000;

    /// <summary>What is near a limit or beyond it, with the severity that the archive gives it, sorted.</summary>
    public static ImmutableArray<Diagnostic> Find(Site site, OutputSize size)
    {
        var settings = site.Archive.Settings;
        var host = settings.Host;
        string?[] messages =
        [
            Of(host, site.Files.Count, host.MaxFiles, count => $"{count:N0} files"),
            Of(host, size.Bytes, host.MaxSiteBytes, Megabytes),
            Of(host, size.MaxBytes, host.MaxFileBytes, bytes => $"{bytes / Megabyte:N1} MB in one file",
                $" The file is {size.Largest}."),
            Of(host, site.RedirectCount, host.MaxRedirects, count => $"{count:N0} redirects",
                " At the old addresses beyond the limit, pages lead on."),
        ];
        return Findings.ApplySeverities(
            messages.OfType<string>().Select(message => new Diagnostic(
                HostRules.NearHostLimit, InputFolder.SettingsName, TextSpan.WholeFile, message)),
            settings.RuleSeverities);
    }

    private static string? Of(
        WebHost host, long count, long? limit, Func<long, FormattableString> shown, string more = "") =>
        limit is not { } max || count < max * Near ? null
        : $"The site has {Text(shown(count))}, and {host.Title} takes {Text(shown(max))}.{more}";

    private static FormattableString Megabytes(long bytes) => $"{bytes / Megabyte:N1} MB";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
