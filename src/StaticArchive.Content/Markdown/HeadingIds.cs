using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Ids for the headings of one body: lower-case letters and digits of ASCII, and hyphens; beside them, where
/// it differs, the id that most other generators give. The same headings in the same order always get the same
/// ids.</summary>
internal sealed class HeadingIds
{
    // No id needs more; a heading of a megabyte is not transliterated as a whole.
    private const int MaxHeading = 400;
    private const int MaxAlias = 200;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _aliasRepeats = new(StringComparer.Ordinal);
    private readonly List<string> _given = [];

    /// <summary>The ids given, in order.</summary>
    public IReadOnlyList<string> Given => _given;

    /// <summary>Notes an id that is given by other means; false when it is taken already.</summary>
    public bool TryTake(string id)
    {
        if (!_taken.Add(id))
            return false;
        _given.Add(id);
        return true;
    }

    /// <summary>Forgets which ids were given, but not that they are taken; those that reach the page are noted
    /// again.</summary>
    public void Recount() => _given.Clear();

    /// <summary>Notes an id that has reached the page; false when it has before.</summary>
    public bool Note(string id)
    {
        if (!_reached.Add(id))
            return false;
        _given.Add(id);
        return true;
    }

    /// <summary>A new id from a heading's text.</summary>
    public string FromHeading(string heading)
    {
        var slug = Slug.From(heading.Length > MaxHeading ? heading[..MaxHeading] : heading);
        slug = slug.Length == 0 ? "section" : AttributeValues.IsOfNote(slug) ? "section-" + slug : slug;
        return TryTake(slug) ? slug : Numbered(slug, first: 2);
    }

    /// <summary>The id that GitHub, and with it most generators, would give, when it is free and another: lower-case,
    /// spaces to hyphens, punctuation dropped, letters of every script kept. Called for each heading in order, after
    /// all have their ids.</summary>
    public string? AliasOf(ReadOnlySpan<char> heading)
    {
        var slug = new StringBuilder();
        heading = heading.Trim();
        foreach (var rune in heading[..Math.Min(heading.Length, MaxAlias)].EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || Rune.GetUnicodeCategory(rune) is
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value == ' ')
                slug.Append('-');
        }
        var alias = slug.ToString();
        ref var repeats = ref CollectionsMarshal.GetValueRefOrAddDefault(_aliasRepeats, alias, out _);
        if (repeats++ > 0)
            alias = string.Create(CultureInfo.InvariantCulture, $"{alias}-{repeats - 1}");
        return alias.Trim('-').Length > 0 && !AttributeValues.IsOfNote(alias) && TryTake(alias) ? alias : null;
    }

    /// <summary>The next id of a row: <c>quote-1</c>, <c>quote-2</c>.</summary>
    public string Numbered(string name, int first = 1)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_repeats, name, out _);
        number = Math.Max(number, first - 1);
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        }
        while (!TryTake(id));
        return id;
    }
}

/// <summary>The levels that headings get on the page: the headline is the only one of level 1, and none is skipped, so
/// that the outline holds for those who hear the page. Which heading is below which stays as written.</summary>
internal sealed class HeadingLevels
{
    private const int First = 2;
    private const int Last = 6;
    private readonly List<int> _open = [];
    private bool _hasTop;

    /// <summary>Whether the last heading was written more than one level below the one that it belongs to.</summary>
    public bool HasSkipped { get; private set; }

    /// <summary>Whether the last heading is the first of level 1.</summary>
    public bool IsFirstTop { get; private set; }

    /// <summary>The level, 2 to 6, of the next heading, which is written with level
    /// <paramref name="written"/>.</summary>
    public int Next(int written)
    {
        while (_open.Count > 0 && _open[^1] >= written)
            _open.RemoveAt(_open.Count - 1);
        HasSkipped = _open.Count > 0 && written > _open[^1] + 1;
        IsFirstTop = written == 1 && !_hasTop;
        _hasTop |= written == 1;
        _open.Add(written);
        return Math.Min(First + _open.Count - 1, Last);
    }
}

/// <summary>The plain text of inline markup, for ids of headings and alternative texts of images.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        foreach (var inline in container?.FindDescendants<Inline>() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                AutolinkInline autolink => text.Append(autolink.Url),
                _ => text,
            };
        }
        return text.ToString();
    }
}
