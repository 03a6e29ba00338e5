using System.Buffers;

namespace StaticArchive.Urls;

/// <summary>A pattern of site paths such as <c>/:section/:year/:slug/</c>: literal text and named parts.</summary>
internal sealed class PermalinkPattern
{
    private static readonly SearchValues<char> LiteralCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/");

    /// <summary>The parts that a pattern may name.</summary>
    public static ImmutableArray<string> PartNames { get; } =
    ["section", "categories", "path", "lang", "year", "month", "day", "slug", "basename", "headline"];

    // What Jekyll, Hugo and Hexo call the same.
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["title"] = "slug",
        ["filename"] = "slug",
        ["name"] = "slug",
        ["slugorfilename"] = "slug",
        ["contentbasename"] = "basename",
        ["slugorcontentbasename"] = "slug",
        ["category"] = "categories",
        ["sections"] = "path",
        ["folder"] = "path",
        ["language"] = "lang",
    }.ToFrozenDictionary();

    // Jekyll's names of patterns.
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>
    {
        ["date"] = "/:categories/:year/:month/:day/:title.html",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["none"] = "/:categories/:title.html",
    }.ToFrozenDictionary();

    // Any of them makes the addresses of a folder's stories differ.
    private static readonly ImmutableArray<string> Distinguishing = ["slug", "basename", "headline"];

    private const string HtmlEnding = ".html";

    private PermalinkPattern(ImmutableArray<PermalinkPart> parts, bool endsWithHtml) =>
        (Parts, EndsWithHtml) = (parts, endsWithHtml);

    /// <summary>Whether addresses end with <c>.html</c>: the page is then below the address without that ending, and
    /// the old one leads to it, as for a story's own <c>permalink</c>.</summary>
    public bool EndsWithHtml { get; }

    /// <summary>Literals and named parts, in order.</summary>
    public ImmutableArray<PermalinkPart> Parts { get; }

    /// <summary>Whether the pattern names that part.</summary>
    public bool Names(string part) => Parts.Any(p => p.IsNamed && p.Text == part);

    /// <summary>The pattern, or null with what is wrong with it.</summary>
    public static PermalinkPattern? Parse(string pattern, out string fault)
    {
        fault = "";
        pattern = Named.GetValueOrDefault(pattern, pattern);
        var endsWithHtml = pattern.EndsWith(HtmlEnding, StringComparison.OrdinalIgnoreCase);
        pattern = "/" + (endsWithHtml ? pattern[..^HtmlEnding.Length] : pattern).TrimStart('/').TrimEnd('/') + "/";
        if (pattern.Contains("//", StringComparison.Ordinal))
            fault = "has an empty segment";
        else if (!Distinguishing.Any(part => pattern.Contains(':' + part, StringComparison.OrdinalIgnoreCase))
            && !Synonyms.Any(name =>
                Distinguishing.Contains(name.Value)
                && pattern.Contains(':' + name.Key, StringComparison.OrdinalIgnoreCase)))
            fault = pattern.Contains(':', StringComparison.Ordinal)
                ? "does not name ':slug', so stories would share an address"
                : "names no part of a story, so every story would have the same address";
        var parts = ImmutableArray.CreateBuilder<PermalinkPart>();
        for (var at = 0; at < pattern.Length && fault.Length == 0;)
            at = ReadPart(pattern, at, parts, out fault);
        return fault.Length == 0 ? new PermalinkPattern(parts.ToImmutable(), endsWithHtml) : null;
    }

    private static int ReadPart(string pattern, int at, ImmutableArray<PermalinkPart>.Builder parts, out string fault)
    {
        fault = "";
        var end = at + 1;
        if (pattern[at] == ':')
        {
            while (end < pattern.Length && char.IsAsciiLetter(pattern[end]))
                end++;
            var name = pattern[(at + 1)..end].ToLowerInvariant();
            name = Synonyms.GetValueOrDefault(name, name);
            if (PartNames.Contains(name))
                parts.Add(new PermalinkPart(name, IsNamed: true));
            else
                fault =
                    $"names ':{name}', but only {string.Join(", ", PartNames.Select(known => ":" + known))} are known";
            return end;
        }
        while (end < pattern.Length && pattern[end] != ':')
            end++;
        var literal = pattern[at..end];
        if (literal.AsSpan().IndexOfAnyExcept(LiteralCharacters) >= 0)
            fault = "holds characters that do not belong in an address; use letters, digits, hyphens and slashes";
        else if (literal.Contains("/.", StringComparison.Ordinal) || literal.Contains("./", StringComparison.Ordinal))
            fault = "has a segment that begins or ends with a dot";
        parts.Add(new PermalinkPart(literal, IsNamed: false));
        return end;
    }
}

/// <summary>A piece of a permalink pattern.</summary>
/// <param name="Text">The literal text, or the part's name without its colon.</param>
/// <param name="IsNamed">Whether it is a name.</param>
internal readonly record struct PermalinkPart(string Text, bool IsNamed);
