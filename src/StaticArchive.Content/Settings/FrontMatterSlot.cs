namespace StaticArchive.Settings;

/// <summary>The keys of a story's front matter that are always known; facets come on top.</summary>
public enum FrontMatterSlot
{
    Title,
    Published,
    Updated,
    Standfirst,
    Kicker,
    Authors,
    Image,
    ImageAlt,
    ImageCaption,
    ImageCredit,
    Sources,
    Comments,
    Corrections,
    Related,
    Unrelated,
    Follows,
    Series,
    RedirectFrom,
    Xref,
    Slug,
    Permalink,
    Lang,
    TranslationKey,
    Order,
    Excluded,
    Draft,
    Type,
    Value,
}
