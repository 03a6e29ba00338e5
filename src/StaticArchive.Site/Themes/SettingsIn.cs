namespace StaticArchive.Themes;

/// <summary>The settings in each language of an archive: with what they say in it themselves, and with the usual facets
/// called as the theme's texts have it.</summary>
/// <param name="settings">As they were read.</param>
/// <param name="theme">With its words in all of the languages.</param>
/// <param name="languages">Tags, the main one first.</param>
internal sealed class SettingsIn(ArchiveSettings settings, Theme theme, ImmutableArray<string> languages)
{
    public ImmutableArray<string> Languages => languages;

    public ArchiveSettings Of(string tag)
    {
        var named = FacetNames.In(theme.In(tag).Texts, settings) with { Language = tag };
        var own = settings.Languages.FirstOrDefault(language => language.Tag == tag) ?? new(tag);
        var isMain = tag == settings.Language;
        return named with
        {
            Title = own.Title ?? settings.Title,
            Description = own.Description ?? (isMain || own.Title is null ? settings.Description : null),
            TitleLanguage = own.Title is null ? settings.Language : tag,
            Navigation = own.Navigation.IsEmpty && isMain ? settings.Navigation : own.Navigation,
            Facets = [.. named.Facets.Select(facet => Named(facet, own))],
            Authors = Named(named.Authors, own),
            Kinds =
            [
                .. settings.Kinds.Select(kind =>
                    own.Names.TryGetValue(kind.Name, out var name) && name.Plural is { } title
                        ? kind with { Title = title } : kind),
            ],
        };
    }

    private static FacetDefinition Named(FacetDefinition facet, LanguageSettings own) =>
        own.Names.TryGetValue(facet.Key, out var name)
            ? facet with { Singular = name.Singular ?? facet.Singular, Plural = name.Plural ?? facet.Plural }
            : facet;
}
