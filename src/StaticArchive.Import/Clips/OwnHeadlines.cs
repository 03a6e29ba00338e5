using System.Text.RegularExpressions;

namespace StaticArchive.Import.Clips;

/// <summary>The headlines of the archive's own stories, by which a page's related headlines are recognised.</summary>
internal sealed partial class OwnHeadlines
{
    private const int Begin = 4_000;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads the front matter of all stories below the input folder.</summary>
    public static OwnHeadlines Of(string input)
    {
        var own = new OwnHeadlines();
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden
        };
        foreach (var file in Directory.EnumerateFiles(input, "*.md", options).Order(StringComparer.Ordinal))
            own.Add(file);
        return own;
    }

    /// <summary>The id of the story with that headline, or null.</summary>
    public string? IdOf(string headline) => _ids.GetValueOrDefault(Slug.From(headline));

    private void Add(string file)
    {
        var buffer = new char[Begin];
        using var reader = new StreamReader(file);
        var text = new string(buffer, 0, reader.ReadBlock(buffer));
        if (Key(text, "title") is not { } title)
            return;
        var name = Path.GetFileNameWithoutExtension(file);
        _ids.TryAdd(Slug.From(title), Key(text, "xref") ?? Key(text, "slug")
            ?? Slug.FromName(Dated().Replace(name, "")));
    }

    private static string? Key(string text, string key)
    {
        foreach (Match match in Line().Matches(text))
        {
            if (match.Groups["key"].Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                return match.Groups["value"].Value.Trim().Trim('"', '\'');
        }
        return null;
    }

    [GeneratedRegex(@"^(?<key>title|slug|xref):(?<value>[^\r\n]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex Dated();
}
