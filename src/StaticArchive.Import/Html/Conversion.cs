using System.Collections.Immutable;
using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

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
