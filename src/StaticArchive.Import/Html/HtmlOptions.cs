using System.Collections.Frozen;

namespace StaticArchive.Import.Html;

/// <summary>How one text is converted.</summary>
internal sealed record HtmlOptions
{
    /// <summary>What a link's address becomes; null takes the link off and keeps its words.</summary>
    public Func<string, string?> Link { get; init; } = Addresses.Safe;

    /// <summary>What an image's address becomes; null takes the image out and keeps its alternative text.</summary>
    public Func<string, string?> Image { get; init; } = Addresses.Safe;

    /// <summary>Whether line feeds are line breaks and blank lines separate paragraphs, as in WordPress before its
    /// blocks.</summary>
    public bool LineBreaks { get; init; }

    /// <summary>Footnotes that are not in the text, by the id that a reference has.</summary>
    public FrozenDictionary<string, string> Footnotes { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Ids that links of other texts lead to.</summary>
    public FrozenSet<string> LinkedIds { get; init; } = [];
}
