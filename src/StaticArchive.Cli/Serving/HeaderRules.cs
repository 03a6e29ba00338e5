using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace StaticArchive.Cli.Serving;

/// <summary>Which headers a host sends with which address.</summary>
/// <param name="rules">The rules, in their order.</param>
/// <param name="isNested">Whether the rule of the longest address holds alone, as in nginx; else all that
/// match.</param>
internal sealed class HeaderRules(ImmutableArray<ServedHeaders> rules, bool isNested)
{
    public static readonly HeaderRules None = new([], false);

    /// <summary>The rules of a <c>_headers</c> file: a path, or one that ends with <c>*</c>, and below it, indented,
    /// its headers.</summary>
    public static HeaderRules Read(IEnumerable<string> lines)
    {
        var rules = ImmutableArray.CreateBuilder<ServedHeaders>();
        foreach (var line in lines)
        {
            if (line.StartsWith('/'))
            {
                var path = Uri.UnescapeDataString(line.Trim());
                rules.Add(path.EndsWith('*') ? new(path[..^1], true, []) : new(path, false, []));
            }
            else if (rules.Count > 0 && line.StartsWith(' ')
                && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                rules[^1] = rules[^1].With(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }
        return new HeaderRules(rules.DrainToImmutable(), isNested: false);
    }

    public void Apply(string path, IHeaderDictionary headers)
    {
        var matching = rules.Where(rule => rule.Matches(path));
        if (isNested)
            matching = matching.OrderByDescending(rule => rule.Path.Length).Take(1);
        foreach (var (name, value) in matching.SelectMany(rule => rule.Headers))
        {
            // As hosts do: a second policy is obeyed beside the first.
            headers[name] =
                headers.TryGetValue(name, out var before)
                && name.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase)
                    ? $"{before}, {value}"
                    : value;
        }
    }
}

/// <summary>Headers of an address, or of all that begin with it.</summary>
internal sealed record ServedHeaders(
    string Path, bool IsPrefix, ImmutableArray<KeyValuePair<string, string>> Headers)
{
    public bool Matches(string path) =>
        IsPrefix ? path.StartsWith(Path, StringComparison.Ordinal) : path == Path;

    public ServedHeaders With(string name, string value) => this with { Headers = Headers.Add(new(name, value)) };
}
