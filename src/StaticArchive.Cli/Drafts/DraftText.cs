using StaticArchive.Import.Clips;

namespace StaticArchive.Cli.Drafts;

/// <summary>Writes the file that an editor begins with.</summary>
internal static class DraftText
{
    // What most stories have, ready to be filled in; everything else is below as a comment.
    private static readonly FrontMatterField[] Usual = [FrontMatterFields.Standfirst, FrontMatterFields.Authors,
        FrontMatterFields.Sources, FrontMatterFields.Follows];

    private static readonly FrontMatterField[] NotForStories =
    [
        FrontMatterFields.Title,
        FrontMatterFields.Published,
        FrontMatterFields.Draft,
        FrontMatterFields.ImageAlt,
        FrontMatterFields.ImageCaption,
        FrontMatterFields.ImageCredit,
        FrontMatterFields.Order,
        FrontMatterFields.Excluded,
        FrontMatterFields.Type,
        FrontMatterFields.Layout,
        FrontMatterFields.Value,
    ];

    public static string Write(DraftRequest request, ImmutableArray<FacetDefinition> facets)
    {
        var text = new StringBuilder()
            .Append("---\n")
            .Append("title: ").Append(Quoted(request.Headline)).Append('\n')
            .Append("published: ").Append(request.Date).Append('\n')
            .Append(request.IsDraft ? "draft: true\n" : "")
            .Append(request.Language is { } language ? $"lang: {language}\n" : "")
            .Append(Empty(FrontMatterFields.Standfirst));
        var sectionKey = request.Section is null ? null : SectionKey(facets);
        foreach (var facet in facets)
        {
            text.Append(facet.Key).Append(':')
                .Append(facet.Key == sectionKey ? " " + Quoted(request.Section!) : facet.Single ? "" : " []")
                    .Append('\n');
        }
        foreach (var field in Usual.Skip(1))
        {
            text.Append(field == FrontMatterFields.Follows && !request.Follows.IsEmpty
                ? $"follows: [{string.Join(", ", request.Follows.Select(Quoted))}]\n"
                : Empty(field));
        }
        text.Append("#\n# What else a story can have; take off the '#' to use it:\n");
        foreach (var key in FrontMatterFields.All.Where(key => !Usual.Contains(key) && !NotForStories.Contains(key)))
            text.Append("# ").Append(key.Name).Append(": ").Append(key.Example).Append("   # ").Append(key.Summary)
                .Append('\n');
        return text.Append("---\n\n").Append(ClipText.Placeholder).Append('\n').ToString();
    }

    private static string SectionKey(ImmutableArray<FacetDefinition> facets) =>
        (facets.FirstOrDefault(facet => facet.Key == "section") ?? facets.FirstOrDefault(facet => facet.Single))?.Key
        ?? throw new UsageException(
            "--section: This archive has no facet with one value. Leave it out, or add one to 'facets' in archive.yml."
        );

    private static string Empty(FrontMatterField key) => $"{key.Name}:   # {key.Summary}\n";

    // YAML's double quotes keep any text as it is, except for these two.
    private static string Quoted(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            + '"';
}

/// <summary>A story that somebody begins.</summary>
/// <param name="Headline">Plain text on one line.</param>
/// <param name="Date">When it is dated, as the front matter writes it.</param>
/// <param name="IsDraft">Whether it stays out of the site for now.</param>
internal sealed record DraftRequest(string Headline, string Date, bool IsDraft)
{
    /// <summary>The value of the archive's facet of one value, where it has one.</summary>
    public string? Section { get; init; }

    /// <summary>BCP 47 tag; null: the archive's language.</summary>
    public string? Language { get; init; }

    /// <summary>Ids of the stories that it follows up.</summary>
    public ImmutableArray<string> Follows { get; init; } = [];
}
