using Microsoft.AspNetCore.Http;

namespace StaticArchive.Cli.Serving;

/// <summary>The rules of a <c>_headers</c> file: a path, or one that ends with <c>*</c>, and below it, indented, its
/// headers.</summary>
internal sealed class HeaderRules
{
    private readonly List<(string Path, string Name, string Value)> _rules = [];

    public HeaderRules(IEnumerable<string> lines)
    {
        var path = string.Empty;
        foreach (var line in lines)
        {
            if (line.StartsWith('/'))
                path = Uri.UnescapeDataString(line.Trim());
            else if (
                path.Length > 0
                && line.StartsWith(' ')
                && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                _rules.Add((path, line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
    }

    public void Apply(string path, IHeaderDictionary headers)
    {
        foreach (var rule in _rules)
        {
            if (
                rule.Path.EndsWith('*') ? path.StartsWith(rule.Path[..^1], StringComparison.Ordinal) : path == rule.Path
            )
            {
                // As hosts do: a second policy is obeyed beside the first.
                headers[rule.Name] =
                    headers.TryGetValue(rule.Name, out var before)
                    && rule.Name.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase)
                        ? $"{before}, {rule.Value}"
                        : rule.Value;
            }
        }
    }
}
