using System.Buffers;
using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>A pattern of site paths such as <c>/:section/:year/:slug/</c>: literal text and named parts.</summary>
internal sealed class PermalinkPattern
{
    private static readonly SearchValues<char> LiteralCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/");

    /// <summary>The parts that a pattern may name.</summary>
    public static ImmutableArray<string> PartNames { get; } = ["section", "year", "month", "day", "slug"];

    private PermalinkPattern(ImmutableArray<PermalinkPart> parts) => Parts = parts;

    /// <summary>Literals and named parts, in order.</summary>
    public ImmutableArray<PermalinkPart> Parts { get; }

    /// <summary>Whether the pattern names that part.</summary>
    public bool Names(string part) => Parts.Any(p => p.IsNamed && p.Text == part);

    /// <summary>The pattern, or null with what is wrong with it.</summary>
    public static PermalinkPattern? Parse(string pattern, out string fault)
    {
        fault = "";
        if (pattern.Length < 2 || pattern[0] != '/' || pattern[^1] != '/')
            fault = "must begin and end with a slash";
        else if (pattern.Contains("//", StringComparison.Ordinal))
            fault = "has an empty segment";
        else if (!pattern.Contains(':', StringComparison.Ordinal))
            fault = "names no part of a story, so every story would have the same address";
        var parts = ImmutableArray.CreateBuilder<PermalinkPart>();
        for (var at = 0; at < pattern.Length && fault.Length == 0;)
            at = ReadPart(pattern, at, parts, out fault);
        return fault.Length == 0 ? new PermalinkPattern(parts.ToImmutable()) : null;
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
            // Jekyll and Hugo call the slug so.
            name = name is "title" or "filename" ? "slug" : name;
            if (PartNames.Contains(name))
                parts.Add(new PermalinkPart(name, IsNamed: true));
            else
                fault = $"names ':{name}', but only :section, :year, :month, :day and :slug are known";
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
