using System.Text.Json;
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

/// <summary>What a host does at an address, or at all that begin with it, instead of sending the file there.</summary>
/// <param name="From">The address, percent-decoded.</param>
/// <param name="IsPrefix">Whether it means all that begin so.</param>
/// <param name="To">Where it leads, or whose page is shown.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record RedirectRule(string From, bool IsPrefix, string To, int Status)
{
    /// <summary>Whether it holds where a file has the address, too.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether the answer sends the reader on.</summary>
    public bool LeadsOn => Status is >= 300 and < 400;

    public bool Matches(string path, bool ignoreLastSlash) =>
        IsPrefix ? path.StartsWith(From, StringComparison.Ordinal)
        : ignoreLastSlash ? From.TrimEnd('/') == path.TrimEnd('/')
        : From == path;

    /// <summary>The target for that path, with what stands for the asterisk filled in.</summary>
    public string TargetOf(string path) =>
        IsPrefix ? To.Replace(":splat", path[From.Length..], StringComparison.Ordinal) : To;
}

/// <summary>The routing rules of a <c>_s3-website.json</c>.</summary>
internal static class S3Rules
{
    public static ImmutableArray<RedirectRule> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("RoutingRules", out var rules)
            ? [.. rules.EnumerateArray().Select(RuleOf)]
            : [];
    }

    private static RedirectRule RuleOf(JsonElement rule)
    {
        var redirect = rule.GetProperty("Redirect");
        var key = redirect.GetProperty("ReplaceKeyWith").GetString()!;
        var target = redirect.TryGetProperty("HostName", out var host)
            ? $"{redirect.GetProperty("Protocol").GetString()}://{host.GetString()}/{key}"
            : "/" + UrlText.Encode(key);
        var from = "/" + rule.GetProperty("Condition").GetProperty("KeyPrefixEquals").GetString();
        return new RedirectRule(from, true, target, StatusOf(redirect)) { IsForced = true };
    }

    private static int StatusOf(JsonElement redirect) =>
        int.Parse(redirect.GetProperty("HttpRedirectCode").GetString()!, CultureInfo.InvariantCulture);
}
