namespace StaticArchive.Related.Terms;

/// <summary>What of a text is read.</summary>
/// <param name="LinkTexts">Whether the texts of links within the archive are.</param>
/// <param name="Phrases">Whether two words in a row are a term, as each of them is.</param>
/// <param name="HeadlineCount">A word of the headline counts as if it stood in the text this many times.</param>
internal sealed record TextOptions(bool LinkTexts, bool Phrases, int HeadlineCount)
{
    /// <summary>What lists are made from.</summary>
    public static TextOptions Full { get; } = new(LinkTexts: true, Phrases: true, HeadlineCount: 3);

    /// <summary>The same without what the archive's own links give away.</summary>
    public static TextOptions HeldOut { get; } = Full with { LinkTexts = false };

    /// <summary>Words as they stand, for comparison.</summary>
    public static TextOptions HeldOutWords { get; } = new(LinkTexts: false, Phrases: false, HeadlineCount: 1);
}
