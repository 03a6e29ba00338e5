using System.Collections.Immutable;

namespace StaticArchive.Cli.Forms;

/// <summary>A front-matter key as the editors of one archive meet it.</summary>
/// <param name="Name">The name that its stories use: the first that the settings' <c>fields</c> give, else our
/// own.</param>
/// <param name="Names">Every name that is read, that one first; case is ignored.</param>
/// <param name="Field">Which key it is; null for a facet.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Facet">The facet; null for another key.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Example">A value as an editor writes it, or null.</param>
internal sealed record EditorKey(
    string Name,
    ImmutableArray<string> Names,
    FrontMatterField? Field,
    FrontMatterKind Kind,
    FacetDefinition? Facet,
    string Summary,
    string? Example)
{
    /// <summary>All keys of an archive, from the same table as the reader and the reference: ours, then its
    /// facets.</summary>
    public static ImmutableArray<EditorKey> All(ArchiveSettings settings)
    {
        var names = new FieldMap(settings);
        return
        [
            .. FrontMatterFields.All.Select(key =>
                Of(settings, names, key.Name, key.Index, key, key.Kind, null, key.Summary, key.Example)),
            .. settings.Facets.Select(
                (facet, i) =>
                    Of(
                        settings,
                        names,
                        facet.Key,
                        FrontMatterFields.Count + i,
                        null,
                        facet.Single ? FrontMatterKind.Text : FrontMatterKind.TextList,
                        facet,
                        facet.Single
                            ? $"The story's {facet.Singular}; stories of one {facet.Singular} have a page."
                            : $"The story's {facet.Plural}; each has a page.",
                        null)),
        ];
    }

    private static EditorKey Of(
        ArchiveSettings settings,
        FieldMap keys,
        string own,
        int place,
        FrontMatterField? field,
        FrontMatterKind kind,
        FacetDefinition? facet,
        string summary,
        string? example)
    {
        var aliases = settings.FieldAliases.GetValueOrDefault(own.ToLowerInvariant(), []);
        var name = aliases.IsEmpty ? own : aliases[0];
        return new EditorKey(
            name, [name, .. keys.NamesOf(place).Where(other => other != name)], field, kind, facet, summary, example);
    }
}
