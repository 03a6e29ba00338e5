using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Cli.Serving;

/// <summary>The rules of a <c>_redirects</c> file: exact paths, and a <c>*</c> at the end with <c>:splat</c> in the
/// target.</summary>
internal static class RedirectRules
{
    private const int UsualStatus = 301;

    public static ImmutableArray<RedirectRule> Read(IEnumerable<string> lines) =>
        [.. lines.Select(Read).OfType<RedirectRule>()];

    private static RedirectRule? Read(string line)
    {
        var parts = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !parts[0].StartsWith('/'))
            return null;
        var from = Uri.UnescapeDataString(parts[0]);
        var isPrefix = from.EndsWith('*');
        var status = parts.Length > 2
            && int.TryParse(parts[2].TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given : UsualStatus;
        return new RedirectRule(isPrefix ? from[..^1] : from, isPrefix, parts[1], status)
        {
            IsForced = parts.Length > 2 && parts[2].EndsWith('!'),
        };
    }
}
