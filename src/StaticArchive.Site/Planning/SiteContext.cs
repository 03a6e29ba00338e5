namespace StaticArchive.Planning;

/// <summary>What makers of pages and exports know of the site: its plan, its words, and how addresses are
/// written.</summary>
internal sealed class SiteContext(SitePlan plan)
{
    public SitePlan Plan { get; } = plan;

    public Archive Archive => Plan.Archive;

    public Texts Texts => Plan.Texts;

    public ArchiveSettings Settings => Plan.Settings;

    public string Title => Settings.Title;

    public string? Description => Settings.Description;

    public string Language => Settings.Language;

    /// <summary>The language of the interface: the archive's, or that of the texts which stand in for it.</summary>
    public string InterfaceLanguage { get; } =
        plan.Texts.Language.Split('-')[0] == plan.Settings.Language.Split('-')[0]
            ? plan.Settings.Language
            : plan.Texts.Language;

    /// <summary>What is before every site path: empty, or <c>/archive</c>.</summary>
    public string BasePath { get; } = plan.Settings.BasePath;

    /// <summary>Scheme and host, which are before every whole address.</summary>
    public string Origin { get; } = plan.Settings.BaseUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>A site path as links write it; an absolute address stays as it is.</summary>
    public string Href(string url)
    {
        var encoded = UrlText.Encode(url);
        return BasePath.Length > 0 && encoded.StartsWith('/') ? BasePath + encoded : encoded;
    }

    /// <summary>The whole address of a site path.</summary>
    public string Absolute(string url) =>
        url.StartsWith('/') ? string.Concat(Origin, BasePath, UrlText.Encode(url)) : UrlText.Encode(url);
}
