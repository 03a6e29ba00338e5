using Microsoft.AspNetCore.Http;

namespace StaticArchive.Cli.Serving;

/// <summary>The rules of a <c>_headers</c> file: a path, or one that ends with <c>*</c>, and below it, indented, its headers.</summary>
internal sealed class HeaderRules
{
    private readonly List<(string Path, string Name, string Value)> _rules = [];

    public HeaderRules(IEnumerable<string> lines)
    {
        var path = string.Empty;
        foreach (var line in lines)
        {
            if (line.StartsWith('/'))
                path = line.Trim();
            else if (path.Length > 0 && line.StartsWith(' ') && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                _rules.Add((path, line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
    }

    public void Apply(string path, IHeaderDictionary headers)
    {
        foreach (var rule in _rules)
        {
            if (rule.Path.EndsWith('*') ? path.StartsWith(rule.Path[..^1], StringComparison.Ordinal) : path == rule.Path)
                headers[rule.Name] = rule.Value;
        }
    }
}
