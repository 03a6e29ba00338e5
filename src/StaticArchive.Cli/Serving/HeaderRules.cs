using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
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

/// <summary>What a <c>_nginx.conf</c> says, as a build writes it.</summary>
internal static partial class NginxRules
{
    private const int Gone = 410;

    public static (ImmutableArray<RedirectRule> Redirects, HeaderRules Headers) Read(IEnumerable<string> lines)
    {
        var redirects = ImmutableArray.CreateBuilder<RedirectRule>();
        var headers = ImmutableArray.CreateBuilder<ServedHeaders>();
        var pages = new Dictionary<int, string>();
        foreach (var line in lines)
        {
            if (Return().Match(line) is { Success: true } answer)
                redirects.Add(RuleOf(answer, pages));
            else if (Location().Match(line) is { Success: true } location)
                headers.Add(new(Text(location, "path"), location.Groups["kind"].Value != "=", []));
            else if (Header().Match(line) is { Success: true } header && headers.Count > 0)
                headers[^1] = headers[^1].With(header.Groups["name"].Value, Text(header, "value"));
            else if (ErrorPage().Match(line) is { Success: true } page)
                pages[Number(page)] = Text(page, "path");
        }
        return (redirects.DrainToImmutable(), new HeaderRules(headers.DrainToImmutable(), isNested: true));
    }

    private static RedirectRule RuleOf(Match answer, Dictionary<int, string> pages)
    {
        var status = Number(answer);
        var to = answer.Groups["to"].Success ? Text(answer, "to") : pages.GetValueOrDefault(status, "");
        return new RedirectRule(Text(answer, "path"), answer.Groups["kind"].Value != "=", to, status)
        {
            IsForced = true,
        };
    }

    private static int Number(Match match) =>
        int.TryParse(match.Groups["status"].Value, CultureInfo.InvariantCulture, out var status) ? status : Gone;

    private static string Text(Match match, string group) =>
        match.Groups[group].Value.Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);

    [GeneratedRegex(
        """^\s*location (?<kind>=|\^~) (?<path>\S+|"(\\.|[^"\\])*") """
        + """\{ (absolute_redirect off; )?return (?<status>\d+)( (?<to>".*"))?; \}$""")]
    private static partial Regex Return();

    [GeneratedRegex("""^\s*location ((?<kind>=|\^~) )?(?<path>"(\\.|[^"\\])*") \{$""")]
    private static partial Regex Location();

    [GeneratedRegex("""^\s*add_header (?<name>\S+) (?<value>".*") always;$""")]
    private static partial Regex Header();

    [GeneratedRegex("""^\s*error_page (?<status>\d+) (?<path>".*");$""")]
    private static partial Regex ErrorPage();
}
