using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Building;

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
