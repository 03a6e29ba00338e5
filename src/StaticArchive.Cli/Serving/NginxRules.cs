using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Serving;

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
