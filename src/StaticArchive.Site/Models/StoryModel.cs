using System.Net;

namespace StaticArchive.Models;

/// <summary>A story, or a page beside the stories, as templates see it. Members are worked out when they are asked
/// for.</summary>
internal sealed class StoryModel
{
    private const int MinRepeated = 30;

    private readonly SitePlan _site;
    private readonly Story _story;

    internal StoryModel(SitePlan site, int node)
    {
        _site = site;
        Node = node;
        _story = site.Archive.Node(node);
    }

    /// <summary>See <see cref="StaticArchive.Catalog.Structure.Archive.Node"/>.</summary>
    public int Node { get; }

    public string Id => _story.Id;

    public string Url => _site.Href(_story.Url);

    public string? RelatedUrl =>
        IsStory && SitePlan.HasRelatedIndex(_site.Archive, Node) ? _site.Href(_story.Url + "related/") : null;

    public string Headline => _story.Headline;

    public object HeadlineHtml => _story.HeadlineHtml is { } html ? Html.From(html) : _story.Headline;

    public string? Standfirst => _story.Standfirst;

    public object? StandfirstHtml => _story.StandfirstHtml is { } html ? Html.From(html) : _story.Standfirst;

    /// <summary>Whether the text says the standfirst again, word for word, in its first lines, as texts do from which
    /// a generator took it.</summary>
    public bool TextRepeatsStandfirst
    {
        get
        {
            var words = Letters(_story.Standfirst ?? "");
            var text = _story.Body.Text.Utf8.Span;
            return words.Length > MinRepeated && Letters(Encoding.UTF8.GetString(
                text[..Math.Min(text.Length, (4 * words.Length) + 600)])).Contains(words, StringComparison.Ordinal);
        }
    }

    public string? Kicker => _story.Kicker ?? Section?.Title;

    public LinkModel? Section =>
        IsStory && SectionFacet is { } facet && facet.ValuesOf[Node] is [var value, ..]
            ? FacetModels.Link(_site, facet.Values[value]) with { Count = 0 }
            : null;

    public DateModel? Published => DateModel.From(_story.Published, _site.Texts);

    public DateModel? Updated => DateModel.From(_story.Updated, _site.Texts);

    public DateModel? Corrected =>
        DateModel.From(_story.Corrections.Select(correction => correction.Date).Max(), _site.Texts);

    public ImmutableArray<string> Authors => _story.Authors;

    public ImmutableArray<LinkModel> AuthorLinks =>
        IsStory && _site.Archive.Authors is { ValuesOf.Length: > 0 } authors
            ? FacetModels.Links(_site, authors, authors.ValuesOf[Node]).Values
            : [];

    public ImageModel? Image => _story.Image is { } image && _site.Archive.Images[Node] is { } source
        ? PictureModels.Of(_site, image, source)
        : null;

    /// <summary>The image, unless it is higher than wide: then it is one to read, not one to draw the eye.</summary>
    public ImageModel? WideImage => Image is { } image && !(image.Height > image.Width) ? image : null;

    public ImageModel? Thumb => PictureModels.ThumbOf(_site, Node);

    public StoryText Body =>
        new(
            _site, _site.Settings.LinkNames && IsStory ? NameLinks.In(_site, Node) : _story.Body,
            _site.Slots(Node));

    public int WordCount => _story.Body.Text.WordCount;

    public int ReadingMinutes => ReadingTime.MinutesOf(_story.Body.Text);

    public ImmutableArray<SourceModel> Sources =>
        [.. _story.Sources.Select(source => new SourceModel(source, _site))];

    public ImmutableArray<CorrectionModel> Corrections =>
        [
            .. _story.Corrections.Select(correction =>
                new CorrectionModel(DateModel.From(correction.Date, _site.Texts), correction.Text)),
        ];

    public int? Comments => _story.Comments;

    public LinkModel? Thread => IsStory && _site.Archive.ThreadOf[Node] is >= 0 and var index
        ? new LinkModel(
            ThreadNames.TitleOf(_site, _site.Archive.Threads[index]),
            _site.Href(_site.Lists.ThreadUrls[index]),
            _site.Archive.Threads[index].Stories.Length)
        : null;

    public string? NewsUrl =>
        IsStory && _site.Settings.Contact is { News: true } contact ? Contact(contact, TextKeys.SendNews) : null;

    public string? MistakeUrl =>
        IsStory && _site.Settings.Contact is { Mistakes: true } contact
            ? Contact(contact, TextKeys.ReportMistake)
            : null;

    public string Language => _story.Language;

    public Html? LanguageAttributes => AttributesOf(_site, _story.Language);

    public YamlMap? Extra => _story.Extra;

    public ImmutableArray<FacetLinks> Facets => !IsStory ? [] :
        [
            .. _site.Archive.Facets.Where(facet => facet.ValuesOf[Node].Length > 0)
                .Select(facet => FacetModels.Links(_site, facet, facet.ValuesOf[Node])),
        ];

    public ImmutableArray<FacetLinks> Names
    {
        get
        {
            var section = SectionFacet is { } facet ? _site.Href(facet.Url) : null;
            return Facets.RemoveAll(links => links.Url == section);
        }
    }

    public ImmutableArray<LinkModel> Contents => BodyHeadings.Of(_story.Body.Html.Span);

    internal Story Story => _story;

    /// <summary>The attributes <c>lang</c> and <c>dir</c>, where the language is not that of the interface.</summary>
    internal static Html? AttributesOf(SitePlan site, string language) => language == site.InterfaceLanguage
        ? null
        : Html.From($" lang=\"{language}\" dir=\"{(LanguageTag.IsRightToLeft(language) ? "rtl" : "ltr")}\"");

    private Facet? SectionFacet => _site.Archive.Facets.FirstOrDefault(facet => facet.Definition.Single);

    // With the story's headline and address filled in, so that nobody has to copy them.
    private string Contact(ContactSettings contact, string subject)
    {
        var about = Uri.EscapeDataString(_site.Absolute(_story.Url));
        var subjectLine = Uri.EscapeDataString($"{_site.Texts[subject]}: {_story.Headline}");
        if (contact.IsMail)
            return $"mailto:{contact.To}?subject={subjectLine}&body={about}";
        var page = _site.Href(contact.To);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}story={about}";
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private bool IsStory => Node < _site.Archive.Stories.Length;
}

/// <summary>A body with what goes into its slots; the theme writes it, because the teasers are its own.</summary>
/// <param name="Site">Prefixes the addresses.</param>
/// <param name="Body">The text.</param>
/// <param name="Slots">What each slot means.</param>
internal sealed record StoryText(SitePlan Site, StoryBody Body, ImmutableArray<ResolvedSlot> Slots);

/// <summary>How long it takes to read a text, as most adults read for information.</summary>
internal static class ReadingTime
{
    private const double WordsPerMinute = 230;
    private const double CharactersPerMinute = 450;

    /// <summary>Whole minutes, at least one.</summary>
    public static int MinutesOf(BodyText text)
    {
        var minutes = ((text.WordCount - text.CharacterCount) / WordsPerMinute)
            + (text.CharacterCount / CharactersPerMinute);
        return Math.Max(1, (int)Math.Round(minutes, MidpointRounding.AwayFromZero));
    }
}

/// <summary>Finds the headings in the HTML of a body, which its writer has made well-formed.</summary>
internal static class BodyHeadings
{
    /// <summary>Title and fragment of each heading of the second level that has an id.</summary>
    public static ImmutableArray<LinkModel> Of(ReadOnlySpan<byte> html)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>();
        while (html.IndexOf("<h2 id=\""u8) is >= 0 and var start)
        {
            html = html[(start + "<h2 id=\""u8.Length)..];
            var quote = html.IndexOf((byte)'"');
            var end = html.IndexOf("</h2>"u8);
            if (quote < 0 || end < quote)
                break;
            var text = html[quote..end];
            var title = WebUtility.HtmlDecode(WithoutTags(text[(text.IndexOf((byte)'>') + 1)..])).Trim();
            if (title.Length > 0)
                links.Add(new LinkModel(title, "#" + WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[..quote]))));
            html = html[end..];
        }
        return links.DrainToImmutable();
    }

    private static string WithoutTags(ReadOnlySpan<byte> html)
    {
        var text = new StringBuilder();
        while (html.IndexOf((byte)'<') is >= 0 and var tag)
        {
            text.Append(Encoding.UTF8.GetString(html[..tag]));
            var end = html.IndexOf((byte)'>');
            html = end < 0 ? [] : html[(end + 1)..];
        }
        return text.Append(Encoding.UTF8.GetString(html)).ToString();
    }
}
