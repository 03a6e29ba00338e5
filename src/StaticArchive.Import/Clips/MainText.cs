using AngleSharp.Dom;

namespace StaticArchive.Import.Clips;

/// <summary>Finds the element that holds an article's text.</summary>
internal static class MainText
{
    /// <summary>The element, or null on a page without text.</summary>
    public static IElement? Find(IDocument page)
    {
        var named = page.QuerySelector(
            "[itemprop=articleBody], #body, .article-body, .article__body, .entry-content, .post-content");
        if (named is not null && WordsOf(named) > 0)
            return named;
        // The one whose own paragraphs have most characters; a page's frame has few of its own.
        return page.QuerySelectorAll("p").Select(paragraph => paragraph.ParentElement).OfType<IElement>().Distinct()
            .OrderByDescending(WordsOf).FirstOrDefault(parent => WordsOf(parent) > 0);
    }

    private static int WordsOf(IElement element) =>
        element.Children.Where(child => child.LocalName == "p").Sum(paragraph => paragraph.TextContent.Length);
}
