using System.Text;

namespace StaticArchive.Cli.Drafts;

/// <summary>Writes the file that an editor begins with.</summary>
internal static class DraftText
{
    // What most stories have, ready to be filled in; everything else stands below as a comment.
    private static readonly FrontMatterSlot[] Usual = [FrontMatterSlot.Standfirst, FrontMatterSlot.Authors, FrontMatterSlot.Sources, FrontMatterSlot.Follows];

    private static readonly FrontMatterSlot[] NotForStories =
    [
        FrontMatterSlot.Title, FrontMatterSlot.Published, FrontMatterSlot.Draft, FrontMatterSlot.ImageAlt, FrontMatterSlot.ImageCaption,
        FrontMatterSlot.ImageCredit, FrontMatterSlot.Order, FrontMatterSlot.Excluded, FrontMatterSlot.Type, FrontMatterSlot.Value,
    ];

    public static string Write(string headline, string date, IEnumerable<FacetDefinition> facets)
    {
        var text = new StringBuilder()
            .Append("---\n")
            .Append("title: ").Append(Quoted(headline)).Append('\n')
            .Append("published: ").Append(date).Append('\n')
            .Append("draft: true\n")
            .Append(Empty(FrontMatterKeys.Of(FrontMatterSlot.Standfirst)));
        foreach (var facet in facets)
            text.Append(facet.Key).Append(facet.Single ? ":\n" : ": []\n");
        foreach (var slot in Usual.Skip(1))
            text.Append(Empty(FrontMatterKeys.Of(slot)));
        text.Append("#\n# What else a story can have; take off the '#' to use it:\n");
        foreach (var key in FrontMatterKeys.All.Where(key => !Usual.Contains(key.Slot) && !NotForStories.Contains(key.Slot)))
            text.Append("# ").Append(key.Name).Append(": ").Append(key.Example).Append("   # ").Append(key.Summary).Append('\n');
        return text.Append("---\n\nWrite the story here.\n").ToString();
    }

    private static string Empty(FrontMatterKey key) => $"{key.Name}:   # {key.Summary}\n";

    // YAML's double quotes keep any text as it is, but for these two.
    private static string Quoted(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
