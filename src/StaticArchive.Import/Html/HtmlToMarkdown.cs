using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Import.Html;

/// <summary>Turns HTML into the Markdown that gives the same text and links back when a story is read. What Markdown
/// has no form for stays HTML where readers need it (<c>sub</c>, merged cells), becomes a link (a video), or is left
/// out and counted.</summary>
internal static class HtmlToMarkdown
{
    public static ConvertedText Convert(string html, HtmlOptions options)
    {
        if (string.IsNullOrWhiteSpace(html))
            return ConvertedText.Empty;
        if (HtmlCost.ExceededAt(html) is not null)
            return PlainText(html);
        return Convert(new HtmlParser().ParseDocument(html).Body!, options);
    }

    /// <summary>Converts what is in an element. The tree is changed.</summary>
    public static ConvertedText Convert(IElement root, HtmlOptions options)
    {
        Embeds.Replace(root);
        var conversion = new Conversion(root, options);
        var blocks = new BlockReader(conversion).Read(root);
        foreach (var (label, note) in conversion.Footnotes.Notes)
            blocks.Add($"[^{label}]: {Lines.Indent(string.Join("\n\n", new BlockReader(conversion).Read(note)), 4)}");
        var markdown = string.Join("\n\n", blocks);
        return new ConvertedText(markdown.Length == 0 ? "" : markdown + "\n", [.. conversion.Images],
            conversion.Dropped);
    }

    // So large or deep that a parser would be busy for minutes; the words remain.
    private static ConvertedText PlainText(string html)
    {
        var paragraphs = HtmlText.Of(html)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => WordLine.Of(paragraph));
        return ConvertedText.Empty with
        {
            Markdown = string.Join("\n\n", paragraphs) + "\n",
            Dropped = ConvertedText.Empty.Dropped.Add("markup too complex to read", 1),
        };
    }
}

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

/// <summary>What the parts of one conversion share.</summary>
internal sealed class Conversion
{
    private static readonly string[] LazySources =
        ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-medium-file"];

    private readonly HtmlOptions _options;
    private readonly HashSet<string> _linkedIds;
    private readonly List<string> _images = [];
    private readonly ImmutableSortedDictionary<string, int>.Builder _dropped =
        ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);

    public Conversion(IElement root, HtmlOptions options)
    {
        _options = options;
        _linkedIds = [.. root.QuerySelectorAll("a[href^='#']")
            .Select(link => Decoded(link.GetAttribute("href")![1..]))];
        _linkedIds.UnionWith(options.LinkedIds);
        Footnotes = FootnoteReader.Read(root, options.Footnotes);
    }

    public FootnoteReader Footnotes { get; }

    public bool LineBreaks => _options.LineBreaks;

    /// <summary>Whether the line that is being read is a cell of a table.</summary>
    public bool InTable { get; set; }

    public IReadOnlyList<string> Images => _images;

    public ImmutableSortedDictionary<string, int> Dropped => _dropped.ToImmutable();

    /// <summary>Counts an element that is left out.</summary>
    public void Drop(string name)
    {
        if (!HtmlElements.IsSilent(name))
            _dropped[name] = _dropped.GetValueOrDefault(name) + 1;
    }

    /// <summary>What a link leads to, or null when it is taken off.</summary>
    public string? LinkOf(string address)
    {
        if (Addresses.Safe(address) is { } safe)
            return _options.Link(safe);
        if (address.Trim().Length > 0)
            Drop("link to " + address.Trim().Split(':')[0].ToLowerInvariant());
        return null;
    }

    /// <summary>The address of an image, also of one that a script would have loaded; null when it has none.</summary>
    public string? ImageOf(IElement image)
    {
        var address = LazySources.Select(image.GetAttribute).Prepend(image.GetAttribute("src"))
            .Append(FirstOfSet(image))
            .Select(source => source is null ? null : Addresses.Safe(source))
            .FirstOrDefault(source => source is not null);
        var result = address is null ? null : _options.Image(address);
        if (result is not null && !_images.Contains(result))
            _images.Add(result);
        return result;
    }

    /// <summary>An image, or its words where it has no address.</summary>
    public string ImageMarkdown(IElement image)
    {
        var words = WordLine.Of(image.GetAttribute("alt") ?? "", InTable).Replace("]", "\\]", StringComparison.Ordinal);
        return ImageOf(image) is { } address ? $"![{words}]({MarkdownEscape.Destination(address, InTable)})" : words;
    }

    /// <summary>Whether a link in the text leads to the element.</summary>
    public bool IsLinked(IElement element) => element.Id is { Length: > 0 } id && _linkedIds.Contains(id);

    /// <summary>Keeps the id that a link of the text leads to.</summary>
    public void Anchor(IElement element, LineTokens line)
    {
        var id = IsLinked(element) ? element.Id : element.LocalName == "a" ? element.GetAttribute("name") : null;
        if (id is not null && _linkedIds.Contains(id)
            && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.'))
            line.Raw($"<a id=\"{id}\"></a>");
    }

    private static string? FirstOfSet(IElement image) =>
        (image.GetAttribute("srcset") ?? image.GetAttribute("data-srcset"))?.Split(',')[0].Trim().Split(' ')[0];

    private static string Decoded(string fragment) => Uri.UnescapeDataString(fragment);
}

/// <summary>HTML as Markdown.</summary>
/// <param name="Markdown">The text, with a line feed at its end unless it is empty.</param>
/// <param name="Images">Addresses of the images in it, in order, each once.</param>
/// <param name="Dropped">What Markdown and the reader's page have no place for: a name such as <c>iframe</c>, and how
/// often.</param>
internal sealed record ConvertedText(
    string Markdown, ImmutableArray<string> Images, ImmutableSortedDictionary<string, int> Dropped)
{
    public static readonly ConvertedText Empty =
        new("", [], ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));
}
