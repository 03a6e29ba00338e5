using System.Globalization;

namespace StaticArchive.Cli.Serving;

/// <summary>The rules of a <c>_redirects</c> file: exact paths, and a <c>*</c> at the end with <c>:splat</c> in the
/// target.</summary>
internal sealed class RedirectRules
{
    private readonly List<(string From, string To, int Status)> _rules = [];

    public RedirectRules(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || !parts[0].StartsWith('/'))
                continue;
            var status =
                parts.Length > 2
                && int.TryParse(parts[2].TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                    ? given
                    : 301;
            _rules.Add((Uri.UnescapeDataString(parts[0]), parts[1], status));
        }
    }

    /// <summary>Where the first rule for that path leads and by what status, or null.</summary>
    public (string To, int Status)? Find(string path)
    {
        foreach (var (from, to, status) in _rules)
        {
            if (from.EndsWith('*') && path.StartsWith(from[..^1], StringComparison.Ordinal))
                return (to.Replace(":splat", path[(from.Length - 1)..], StringComparison.Ordinal), status);
            if (from.TrimEnd('/') == path.TrimEnd('/'))
                return (to, status);
        }
        return null;
    }
}
