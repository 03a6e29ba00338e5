using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>
/// The reference of front-matter keys: the reader works from it, and so do documentation and schema. All are optional but
/// the title.
/// </summary>
public static class FrontMatterKeys
{
    /// <summary>Every key, by <see cref="FrontMatterSlot"/>.</summary>
    public static ImmutableArray<FrontMatterKey> All { get; } =
    [
        new(FrontMatterSlot.Title, "title", [], FrontMatterKind.Text,
            "The headline. Required.", "Police switch off Ennetcom"),
        new(FrontMatterSlot.Published, "published", [], FrontMatterKind.Date,
            "When the story appeared, as exactly as it is known. Without it, the date at the front of the file's name counts.", "2021-04-05T14:30:00+02:00"),
        new(FrontMatterSlot.Updated, "updated", [], FrontMatterKind.Date,
            "When the story was last changed in a way that readers should know of.", "2021-05-01"),
        new(FrontMatterSlot.Standfirst, "standfirst", [], FrontMatterKind.Text,
            "A sentence or two below the headline; also the text that lists, feeds and search engines show.", "No single person was to blame, the review found."),
        new(FrontMatterSlot.Kicker, "kicker", [], FrontMatterKind.Text,
            "A word or two above the headline; the section stands there otherwise.", "Analysis"),
        new(FrontMatterSlot.Authors, "authors", ["author"], FrontMatterKind.TextList,
            "Who wrote the story.", "[Amara Bauer, Lars Quispe]"),
        new(FrontMatterSlot.Image, "image", [], FrontMatterKind.Image,
            "The image at the head of the story: a path, or src, alt, caption and credit.", "{src: /images/phone.jpg, alt: A phone}"),
        new(FrontMatterSlot.ImageAlt, "imageAlt", [], FrontMatterKind.Text,
            "The image's alternative text, for archives that keep it in a key of its own.", "A phone"),
        new(FrontMatterSlot.ImageCaption, "imageCaption", [], FrontMatterKind.Text,
            "The image's caption, for archives that keep it in a key of its own.", "A phone of the network."),
        new(FrontMatterSlot.ImageCredit, "imageCredit", [], FrontMatterKind.Text,
            "Who made the image, for archives that keep it in a key of its own.", "Dutch police"),
        new(FrontMatterSlot.Sources, "sources", ["source"], FrontMatterKind.Sources,
            "Where the story's facts come from: a list of publisher, title, url, date and archived.", "[{publisher: Europol, url: https://www.europol.europa.eu/, date: 2021-03}]"),
        new(FrontMatterSlot.Comments, "comments", [], FrontMatterKind.Integer,
            "How many comments the original page had.", "12"),
        new(FrontMatterSlot.Corrections, "corrections", ["correction"], FrontMatterKind.Corrections,
            "What was put right after publication: a list of date and text.", "[{date: 2021-04-06, text: The number of arrests was wrong.}]"),
        new(FrontMatterSlot.Related, "related", [], FrontMatterKind.References,
            "Stories to show first among the related ones, in this order.", "[ennetcom-shutdown]"),
        new(FrontMatterSlot.Unrelated, "unrelated", [], FrontMatterKind.References,
            "Stories never to show among the related ones.", "[waymo-recall]"),
        new(FrontMatterSlot.Follows, "follows", [], FrontMatterKind.References,
            "Earlier stories that this one follows up; they make a thread.", "[psni-data-breach]"),
        new(FrontMatterSlot.Series, "series", [], FrontMatterKind.Text,
            "The series that the story is a part of.", "The breach"),
        new(FrontMatterSlot.RedirectFrom, "redirectFrom", [], FrontMatterKind.SitePaths,
            "Old addresses on this site that lead to the story.", "[/2021/04/old-name/]"),
        new(FrontMatterSlot.Xref, "xref", [], FrontMatterKind.Text,
            "The id that other stories refer to it by; the slug otherwise.", "psni-data-breach"),
        new(FrontMatterSlot.Slug, "slug", [], FrontMatterKind.Text,
            "The last part of the address; the file's name without date otherwise, then the title.", "psni-data-breach"),
        new(FrontMatterSlot.Permalink, "permalink", [], FrontMatterKind.Text,
            "The story's whole address on this site, where it differs from the archive's pattern.", "/2015/05/21/tockingtime/"),
        new(FrontMatterSlot.Lang, "lang", ["language", "locale"], FrontMatterKind.Text,
            "The story's language as a BCP 47 tag; the archive's otherwise.", "de-CH"),
        new(FrontMatterSlot.TranslationKey, "translationKey", [], FrontMatterKind.Text,
            "A word that the translations of one story share.", "breach"),
        new(FrontMatterSlot.Order, "order", ["weight"], FrontMatterKind.Integer,
            "Where a page stands among pages; small numbers first.", "10"),
        new(FrontMatterSlot.Excluded, "excluded", [], FrontMatterKind.Flag,
            "Leaves the story out of the site.", "true"),
        new(FrontMatterSlot.Draft, "draft", [], FrontMatterKind.Flag,
            "Leaves the story out unless drafts are asked for.", "true"),
        new(FrontMatterSlot.Type, "type", [], FrontMatterKind.Text,
            "'page' for a page that is no story, such as About.", "page"),
        new(FrontMatterSlot.Value, "value", [], FrontMatterKind.Text,
            "In the introduction of a facet value, the value that it introduces.", "data breach"),
    ];

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;

    /// <summary>The key of that slot.</summary>
    public static FrontMatterKey Of(FrontMatterSlot slot) => All[(int)slot];

    /// <summary>The key of that name or spelling, case, hyphens and underscores ignored, or null.</summary>
    public static FrontMatterKey? Find(string name)
    {
        var plain = Plain(name);
        return All.FirstOrDefault(key => Plain(key.Name) == plain || key.Spellings.Any(spelling => Plain(spelling) == plain));
    }

    /// <summary>A key without what makes no difference: <c>redirect_from</c>, <c>redirect-from</c> and <c>redirectFrom</c> are one.</summary>
    public static string Plain(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
