using System.Collections.Immutable;

namespace StaticArchive.Search.Indexing;

/// <summary>
/// Adds pages of the archive's own kinds to what is searched. They come first, as stories without a date do, so that
/// ranges of dates leave them out.
/// </summary>
internal static class SearchedPages
{
    /// <summary>An archive whose stories are these pages and then its own stories.</summary>
    public static Archive AddTo(Archive archive)
    {
        ImmutableArray<Story> pages =
        [
            .. from page in archive.Pages
               let kind = archive.Settings.Kinds.FirstOrDefault(kind => kind.Holds(page))
               where kind is not null
               select page with { Published = null, Kicker = page.Kicker ?? kind.Title },
        ];
        return pages.IsEmpty ? archive : archive with
        {
            Stories = [.. pages, .. archive.Stories],
            Facets = [.. archive.Facets.Select(facet => Moved(facet, pages.Length))],
            Authors = Moved(archive.Authors, pages.Length),
        };
    }

    private static Facet Moved(Facet facet, int by) => facet with
    {
        Values =
        [
            .. facet.Values.Select(value =>
                value with { Stories = Array.ConvertAll(value.Stories, story => story + by) }),
        ],
        ValuesOf = [.. Enumerable.Repeat(Array.Empty<int>(), by), .. facet.ValuesOf],
    };
}
