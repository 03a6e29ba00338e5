using System.Globalization;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints a story's related list for people.</summary>
internal static class RelatedText
{
    public static void Print(Site site, int story, int count, TextWriter output)
    {
        var archive = site.Archive;
        output.WriteLine(TerminalText.Safe(archive.Stories[story].Headline));
        output.WriteLine();
        var place = 0;
        foreach (var entry in site.Related.CreateRanker().Rank(story, count))
        {
            var other = archive.Stories[entry.Story];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{++place,3}. {entry.Score:f3}  {TerminalText.Safe(other.Headline)}"));
            output.WriteLine($"            {TerminalText.Safe(other.Path)}");
            output.WriteLine(
                "            "
                    + $"{string.Join("; ", entry.Reasons.Select(reason => TerminalText.Safe(Words(reason, archive))))}"
            );
        }
    }

    /// <summary>A reason in a few words, or nothing where there is none.</summary>
    public static string Words(Reason reason, Archive archive)
    {
        var values = string.Join(", ", reason.Values);
        return reason.Kind switch
        {
            ReasonKind.Pinned => "pinned by an editor",
            ReasonKind.Thread => "same thread",
            ReasonKind.LinkedHere => "linked from it",
            ReasonKind.LinksHere => "links to it",
            ReasonKind.Series => $"series: {values}",
            ReasonKind.Facet or ReasonKind.Section => $"{FacetName(reason, archive)}: {values}",
            ReasonKind.Text => $"both mention {values}",
            ReasonKind.Author => $"author: {values}",
            ReasonKind.Similar => "similar subject",
            _ => "from the same time",
        };
    }

    private static string FacetName(Reason reason, Archive archive)
    {
        var facet = archive.Settings.Facets[reason.Facet];
        return reason.Values.Length == 1 ? facet.Singular : facet.Plural;
    }
}
