namespace StaticArchive.FrontMatter;

/// <summary>The front-matter keys that are always known, one entry a key: reader, cache, templates, schema, form and
/// documentation work from it. All are optional but the title. Archives add their facets.</summary>
internal static class FrontMatterFields
{
    private static readonly List<FrontMatterField> Table = [];

    public static FrontMatterField<string?> Title { get; } = Add(
        FieldKinds.Text, "title",
        "The headline. Required.",
        "The old bridge is closed", isMetadata: false);

    public static FrontMatterField<PartialDate?> Published { get; } = Add(
        FieldKinds.Date, "published",
        "When the story appeared, as exactly as it is known. Without it, the date at the front of the "
        + "file's name counts.",
        "2021-04-05T14:30:00+02:00",
        synonyms: ["date", "pubDate", "pubDatetime", "publishDate", "publishedAt", "datePublished",
            "created", "createdAt", "posted"]);

    public static FrontMatterField<PartialDate?> Updated { get; } = Add(
        FieldKinds.Date, "updated",
        "When the story was last changed in a way that readers should know of.",
        "2021-05-01",
        synonyms: ["lastmod", "lastModified", "last_modified_at", "modified", "updatedDate", "updatedAt",
            "modifiedDate", "dateModified", "last_update", "lastUpdated"]);

    public static FrontMatterField<string?> Standfirst { get; } = Add(
        FieldKinds.Text, "standfirst",
        "A sentence or two below the headline; also the text that lists, feeds and search engines show.",
        "Engineers found cracks in two of its piers.", isShown: true,
        synonyms: ["description", "summary", "excerpt", "subtitle", "abstract", "deck", "dek", "spoiler", "lead"]);

    public static FrontMatterField<string?> Kicker { get; } = Add(
        FieldKinds.Text, "kicker",
        "A word or two above the headline; the section stands there otherwise.",
        "Analysis");

    public static FrontMatterField<ImmutableArray<string>> Authors { get; } = Add(
        FieldKinds.Names, "authors",
        "Who wrote the story.",
        "[Amara Bauer, Lars Quispe]", spellings: ["author"],
        synonyms: ["byline", "writer", "creator"]);

    public static FrontMatterField<StoryImage?> Image { get; } = Add(
        FieldKinds.Image, "image",
        "The image at the head of the story: a path, or src, alt, caption and credit.",
        "{src: /images/bridge.jpg, alt: The bridge from the north bank}",
        synonyms: ["cover", "thumbnail", "heroImage", "featuredImage", "featureImage", "featured_image",
            "coverImage", "banner", "images"]);

    public static FrontMatterField<string?> ImageAlt { get; } = Add(
        FieldKinds.Text, "imageAlt",
        "The image's alternative text, for archives that keep it in a key of its own.",
        "The bridge from the north bank", isMetadata: false,
        synonyms: ["coverAlt", "heroImageAlt", "heroAlt", "thumbnailAlt", "featuredImageAlt"]);

    public static FrontMatterField<string?> ImageCaption { get; } = Add(
        FieldKinds.Text, "imageCaption",
        "The image's caption, for archives that keep it in a key of its own.",
        "The bridge in its last week.", isMetadata: false);

    public static FrontMatterField<string?> ImageCredit { get; } = Add(
        FieldKinds.Text, "imageCredit",
        "Who made the image, for archives that keep it in a key of its own.",
        "Town archive", isMetadata: false);

    public static FrontMatterField<ImmutableArray<SourceCitation>> Sources { get; } = Add(
        FieldKinds.Sources, "sources",
        "Where the story's facts come from: a list of publisher, title, url, date and archived.",
        "[{publisher: Town council, title: Report on the bridge, date: 2021-03}]",
        spellings: ["source"], maxItems: 500);

    public static FrontMatterField<string?> SourceUrl { get; } = Add(
        FieldKinds.Word, "sourceUrl",
        "The address of the one source, for archives that keep it in a key of its own.",
        "https://council.example/report", isMetadata: false,
        synonyms: ["sourceLink", "externalUrl", "originalUrl", "linkUrl"]);

    public static FrontMatterField<int?> Comments { get; } = Add(
        FieldKinds.Count, "comments",
        "How many comments the original page had.",
        "12", isShown: true);

    public static FrontMatterField<ImmutableArray<Correction>> Corrections { get; } = Add(
        FieldKinds.Corrections, "corrections",
        "What was put right after publication: a list of date and text.",
        "[{date: 2021-04-06, text: The number of piers was wrong.}]", spellings: ["correction"]);

    public static FrontMatterField<ImmutableArray<Reference>> Related { get; } = Add(
        FieldKinds.References, "related",
        "Stories to show first among the related ones, in this order.",
        "[new-bridge-planned]");

    public static FrontMatterField<ImmutableArray<Reference>> Unrelated { get; } = Add(
        FieldKinds.References, "unrelated",
        "Stories never to show among the related ones.",
        "[bridge-club-founded]");

    public static FrontMatterField<ImmutableArray<Reference>> Follows { get; } = Add(
        FieldKinds.References, "follows",
        "Earlier stories that this one follows up; they make a thread.",
        "[bridge-inspected]");

    public static FrontMatterField<string?> Series { get; } = Add(
        FieldKinds.Text, "series",
        "The series that the story is a part of.",
        "The bridge", isShown: true);

    public static FrontMatterField<ImmutableArray<Reference>> RedirectFrom { get; } = Add(
        FieldKinds.SitePaths, "redirectFrom",
        "Old addresses on this site that lead to the story.",
        "[/2021/04/old-name/]", maxItems: 1_000,
        synonyms: ["aliases", "alias"]);

    public static FrontMatterField<string?> Xref { get; } = Add(
        FieldKinds.Word, "xref",
        "The id that other stories refer to it by; the slug otherwise.",
        "old-bridge-closed", isMetadata: false);

    public static FrontMatterField<string?> Slug { get; } = Add(
        FieldKinds.Word, "slug",
        "The last part of the address; the file's name without date otherwise, then the title.",
        "old-bridge-closed", isMetadata: false);

    public static FrontMatterField<string?> Permalink { get; } = Add(
        FieldKinds.Word, "permalink",
        "The story's whole address on this site, where it differs from the archive's pattern.",
        "/2015/05/21/old-bridge/", isMetadata: false,
        synonyms: ["url", "path"]);

    public static FrontMatterField<string> Lang { get; } = Add(
        FieldKinds.Language, "lang",
        "The story's language as a BCP 47 tag; the archive's otherwise.",
        "de-CH", spellings: ["language", "locale"]);

    public static FrontMatterField<string?> TranslationKey { get; } = Add(
        FieldKinds.Word, "translationKey",
        "A word that the translations of one story share.",
        "bridge");

    public static FrontMatterField<int> Order { get; } = Add(
        FieldKinds.Order, "order",
        "Where a page stands among pages; small numbers first.",
        "10", spellings: ["weight"],
        synonyms: ["navOrder", "menuOrder", "sidebarPosition"]);

    public static FrontMatterField<bool> Excluded { get; } = Add(
        FieldKinds.Flag, "excluded",
        "Leaves the story out of the site.",
        "true");

    public static FrontMatterField<bool> Draft { get; } = Add(
        FieldKinds.Flag, "draft",
        "Leaves the story out unless drafts are asked for.",
        "true",
        synonyms: ["status"]);

    public static FrontMatterField<string?> Type { get; } = Add(
        FieldKinds.Word, "type",
        "'page' for a page that is not a story, such as About; or one of the 'kinds' of the settings.",
        "page");

    public static FrontMatterField<string?> Layout { get; } = Add(
        FieldKinds.Word, "layout",
        "The layout of the theme that draws the page, where it is not the usual one.",
        "wide");

    public static FrontMatterField<string?> Value { get; } = Add(
        FieldKinds.Text, "value",
        "In the introduction of a facet value, the value that it introduces.",
        "bridges", isMetadata: false);

    /// <summary>Every key, by <see cref="FrontMatterField.Index"/>.</summary>
    public static ImmutableArray<FrontMatterField> All { get; } = [.. Table];

    /// <summary>The keys whose values a story's metadata keeps.</summary>
    public static ImmutableArray<FrontMatterField> Metadata { get; } = [.. All.Where(field => field.IsMetadata)];

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;

    /// <summary>The key of that name or spelling, case, hyphens and underscores ignored, or null.</summary>
    public static FrontMatterField? Find(string name)
    {
        var plain = Plain(name);
        return All.FirstOrDefault(key =>
            Plain(key.Name) == plain || key.Spellings.Any(spelling => Plain(spelling) == plain));
    }

    /// <summary>A key as it is compared: <c>redirect_from</c>, <c>redirect-from</c> and <c>redirectFrom</c> are
    /// one.</summary>
    public static string Plain(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static FrontMatterField<T> Add<T>(
        FieldKind<T> kind, string name, string summary, string example,
        bool isMetadata = true, bool isShown = false, string[]? spellings = null, string[]? synonyms = null,
        int maxItems = 100)
    {
        var field = new FrontMatterField<T>(Table.Count, kind, name, summary, example)
        {
            Spellings = [.. spellings ?? []],
            Synonyms = [.. synonyms ?? []],
            IsMetadata = isMetadata,
            IsShown = isShown,
            MaxItems = maxItems,
        };
        Table.Add(field);
        return field;
    }
}
