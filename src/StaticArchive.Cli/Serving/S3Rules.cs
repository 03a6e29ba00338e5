using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StaticArchive.Cli.Serving;

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
