using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Which front-matter keys the stories of a site have, and which of them have several values.</summary>
internal sealed partial class FrontMatterSurvey
{
    private const int Begin = 4_000;
    private const int MaxFiles = 5_000;

    private readonly Dictionary<string, int> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the Markdown below a folder.</summary>
    public static FrontMatterSurvey Of(OldSiteFolder site, string input, ImmutableArray<string> content)
    {
        var survey = new FrontMatterSurvey();
        var prefix = input.Length == 0 ? "" : input + "/";
        var places = content.IsEmpty ? [prefix] : content.Select(place => prefix + place).ToList();
        foreach (var file in site.Markdown.Where(file =>
            places.Any(place => file.StartsWith(place, StringComparison.Ordinal))).Take(MaxFiles))
            survey.Add(site.Begin(file, Begin));
        return survey;
    }

    /// <summary>Whether any story has the key.</summary>
    public bool Has(string key) => _keys.ContainsKey(key);

    /// <summary>Whether a story has several values of the key.</summary>
    public bool HasSeveral(string key) => _lists.ContainsKey(key);

    private void Add(string text)
    {
        foreach (Match match in Key().Matches(text))
        {
            var key = match.Groups["key"].Value;
            _keys[key] = _keys.GetValueOrDefault(key) + 1;
            var isList = match.Groups["flow"].Value.Contains(',', StringComparison.Ordinal)
                || match.Groups["item"].Captures.Count > 1;
            if (isList)
                _lists[key] = _lists.GetValueOrDefault(key) + 1;
        }
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z_-]+)\s*[:=][ \t]*(?:\[(?<flow>[^\]]*)\]|[^\r\n]*)"
        + @"(?:\r?\n[ \t]*(?<item>- [^\r\n]*))*",
        RegexOptions.Multiline)]
    private static partial Regex Key();
}
