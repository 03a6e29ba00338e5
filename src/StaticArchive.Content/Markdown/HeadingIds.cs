using System.Globalization;

namespace StaticArchive.Markdown;

/// <summary>
/// Ids for the headings of one body: lower-case letters and digits of ASCII, and hyphens. The same headings in the same
/// order always get the same ids. Reused; not thread-safe.
/// </summary>
internal sealed class HeadingIds
{
    // No id needs more; a heading of a megabyte is not transliterated as a whole.
    private const int LongestHeading = 400;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    /// <summary>The ids given, in order.</summary>
    public List<string> Given { get; } = [];

    public void Clear()
    {
        _taken.Clear();
        _repeats.Clear();
        Given.Clear();
    }

    /// <summary>Notes an id that is given by other means; false when it is taken already.</summary>
    public bool TryTake(string id)
    {
        if (!_taken.Add(id))
            return false;
        Given.Add(id);
        return true;
    }

    /// <summary>Forgets which ids were given, but not that they are taken; those that reach the page are noted again.</summary>
    public void Recount()
    {
        Given.Clear();
        _reached.Clear();
    }

    /// <summary>Notes an id that has reached the page; false when it has before.</summary>
    public bool Note(string id)
    {
        if (!_reached.Add(id))
            return false;
        Given.Add(id);
        return true;
    }

    /// <summary>A new id from a heading's text.</summary>
    public string FromHeading(ReadOnlySpan<char> heading)
    {
        var slug = Slug.From(heading.Length > LongestHeading ? heading[..LongestHeading].ToString() : heading.ToString());
        // Footnotes have these for their own.
        if (slug.Length == 0 || slug.StartsWith("fn-", StringComparison.Ordinal) || slug.StartsWith("fnref-", StringComparison.Ordinal))
            slug = slug.Length == 0 ? "section" : "section-" + slug;
        if (TryTake(slug))
            return slug;
        _repeats.TryGetValue(slug, out var number);
        number = Math.Max(number, 1);
        while (true)
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (!TryTake(id))
                continue;
            _repeats[slug] = number;
            return id;
        }
    }
}
