using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

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
