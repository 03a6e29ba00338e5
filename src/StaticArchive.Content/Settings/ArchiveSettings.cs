using StaticArchive.Media.Images;

namespace StaticArchive.Settings;

/// <summary>What an archive says of itself in <c>archive.yml</c>, with every default filled in.</summary>
internal sealed record ArchiveSettings
{
    /// <summary>The archive's name.</summary>
    public required string Title { get; init; }

    /// <summary>Where the site is published: absolute http(s) address, ends with a slash.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>One sentence on what the archive holds.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag of the archive's language, its main one where it has several.</summary>
    public string Language { get; init; } = "en";

    /// <summary>BCP 47 tag of the language of <see cref="Title"/>; null: of the archive.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The zone in which dates without an offset are read and all dates are shown.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Whether the settings name the zone; without, a moment with an offset shows the day that its writer
    /// saw.</summary>
    public bool HasTimeZone { get; init; }

    /// <summary>Pattern of a story's address; see <see cref="PermalinkPattern"/>.</summary>
    public string Permalink { get; init; } = "/stories/:slug/";

    /// <summary>Patterns of the stories in a folder, which take the place of <see cref="Permalink"/> there.</summary>
    public ImmutableArray<KeyValuePair<string, string>> FolderPermalinks { get; init; } = [];

    /// <summary>The languages that folders and file names say; empty: those found by themselves.</summary>
    public ImmutableArray<LanguageSettings> Languages { get; init; } = [];

    /// <summary>How the parts of addresses that are made from names are spelt.</summary>
    public AddressSpelling Addresses { get; init; }

    /// <summary>By front-matter key: what parts the values of a list that is written as one text.</summary>
    public ImmutableDictionary<string, char> Separators { get; init; } = ImmutableDictionary<string, char>.Empty;

    /// <summary>First parts of addresses on this host that belong to another site, each between slashes.</summary>
    public ImmutableArray<string> Elsewhere { get; init; } = [];

    /// <summary>Our front-matter key (lower case) to the keys of another generator that are read too, in
    /// order.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> FieldAliases { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Front-matter keys (lower case) that the archive keeps for its theme; they are not reported as
    /// unknown.</summary>
    public ImmutableHashSet<string> ExtraKeys { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The facets in the order in which pages show them.</summary>
    public ImmutableArray<FacetDefinition> Facets { get; init; } = FacetDefinition.Defaults;

    /// <summary>The archive's own kinds of pages, in the order of the settings.</summary>
    public ImmutableArray<OwnKind> Kinds { get; init; } = [];

    /// <summary>What authors are called in the archive's language.</summary>
    public FacetDefinition Authors { get; init; } = FacetDefinition.Authors;

    public HtmlPolicy Html { get; init; } = HtmlPolicy.Sanitise;

    public TemplateTagPolicy TemplateTags { get; init; } = TemplateTagPolicy.Translate;

    /// <summary>A file of link definitions that all texts share, relative to the input folder; or null.</summary>
    public string? DefinitionsFile { get; init; }

    /// <summary>What is in that file.</summary>
    public string Definitions { get; init; } = "";

    /// <summary>Whether straight quotes, hyphens in a row and three dots become the signs that print has for
    /// them.</summary>
    public bool SmartPunctuation { get; init; }

    public RelatedSettings Related { get; init; } = new();

    /// <summary>Severities that differ from the catalogue's, by rule id.</summary>
    public ImmutableDictionary<string, Severity> RuleSeverities { get; init; } = ImmutableDictionary<string,
        Severity>.Empty;

    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>The stories that the front page offers to begin with, in order; empty: those that others refer to
    /// most.</summary>
    public ImmutableArray<StoryToBegin> Begin { get; init; } = [];

    /// <summary>What threads are called; others are named by what their stories share.</summary>
    public ImmutableArray<ThreadSetting> Threads { get; init; } = [];

    /// <summary>Redirects beside the stories' own <c>redirectFrom</c>.</summary>
    public ImmutableArray<RedirectSetting> Redirects { get; init; } = [];

    /// <summary>Files that are copied whatever their kind, and whether or not anything refers to them.</summary>
    public ImmutableArray<CopyPattern> Copy { get; init; } = [];

    /// <summary>The addresses that were published once; see <see cref="AddressLedger"/>.</summary>
    public ImmutableArray<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>By front-matter key: what the ids that stories have there are called.</summary>
    public ImmutableDictionary<string, NameMap> Names { get; init; } = ImmutableDictionary<string, NameMap>.Empty;

    /// <summary>By front-matter key: a file or folder below the input folder that says the same.</summary>
    public ImmutableArray<KeyValuePair<string, string>> NameFiles { get; init; } = [];

    /// <summary>Which parts of the input folder are read.</summary>
    public InputLayout Layout { get; init; } = InputLayout.Whole;

    /// <summary>How many stories a page of a list holds.</summary>
    public int PageSize { get; init; } = 25;

    /// <summary>Where readers write to; null: stories do not say.</summary>
    public ContactSettings? Contact { get; init; }

    /// <summary>Whether the first mention of a name in a text leads to the name's page.</summary>
    public bool LinkNames { get; init; }

    /// <summary>Whether browsers may fade from page to page.</summary>
    public bool Transitions { get; init; }

    /// <summary>Whether browsers may load a page before a link to it is followed.</summary>
    public bool Prefetch { get; init; }

    /// <summary>Whether pages use the theme's own fonts; else those of the reader's machine.</summary>
    public bool Fonts { get; init; } = true;

    /// <summary>Whether the site has a search page and its index.</summary>
    public bool Search { get; init; } = true;

    /// <summary>Where the site is published.</summary>
    public WebHost Host { get; init; } = WebHost.Plain;

    /// <summary>The fewest stories with which a value of a facet has a feed; null: none has.</summary>
    public int? MinStoriesForFeed { get; init; } = 5;

    /// <summary>What pages may load beside what the site needs.</summary>
    public ImmutableArray<PolicySource> PolicySources { get; init; } = [];

    /// <summary>What the archive's own tables for hosts hold.</summary>
    public HostTables HostTables { get; init; } = HostTables.None;

    /// <summary>How pictures are published.</summary>
    public ImageSettings Images { get; init; } = new();

    /// <summary>The search engine that the search page offers where there is no JavaScript.</summary>
    public WebSearch WebSearch { get; init; } = WebSearch.DuckDuckGo;

    /// <summary>The path of <see cref="BaseUrl"/>, which every site path is prefixed with: empty, or
    /// <c>/archive</c>.</summary>
    public string BasePath => BaseUrl.AbsolutePath.TrimEnd('/');

    /// <summary>Reads dates as the archive means them.</summary>
    public DateReader NewDateReader() => new(TimeZone, keepsOffsets: !HasTimeZone, Language);

    /// <summary>The index in <see cref="Facets"/> of that front-matter key, or -1.</summary>
    public int FacetIndex(string key)
    {
        for (var i = 0; i < Facets.Length; i++)
        {
            if (Facets[i].Key.Equals(key, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}

/// <summary>A kind of pages beside the stories that an archive adds, such as the entries of a glossary.</summary>
/// <param name="Name">What <c>type</c> in the front matter names it; also the layout of the page that lists
/// them.</param>
/// <param name="Title">Heading of that page.</param>
internal sealed record OwnKind(string Name, string Title)
{
    /// <summary>Site path of the page that lists them.</summary>
    public string Url => $"/{Name}/";
}

/// <summary>An entry of the site's main navigation.</summary>
/// <param name="Title">What readers see.</param>
/// <param name="Url">A site path such as <c>/timeline/</c>, or an absolute http(s) address.</param>
internal sealed record NavigationItem(string Title, string Url)
{
    /// <summary>Where the address is in the settings.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>What the settings call a thread.</summary>
/// <param name="Target">Id, address or file of a story of the thread.</param>
/// <param name="Title">What the thread is called.</param>
/// <param name="Standfirst">A sentence or two about it, or null.</param>
/// <param name="Span">Where the settings name the story.</param>
internal sealed record ThreadSetting(string Target, string Title, string? Standfirst, TextSpan Span);

/// <summary>An old address in the settings.</summary>
/// <param name="From">Site path.</param>
/// <param name="To">Site path, with query and fragment as written, or an absolute http(s) address.</param>
/// <param name="Span">Where the old address is.</param>
internal sealed record RedirectSetting(string From, string To, TextSpan Span)
{
    /// <summary>The file that it is in.</summary>
    public string Path { get; init; } = InputFolder.SettingsName;
}

/// <summary>Where readers write to.</summary>
/// <param name="To">An e-mail address, a site path, or a web address.</param>
/// <param name="News">Whether stories ask for news.</param>
/// <param name="Mistakes">Whether stories offer to report a mistake.</param>
internal sealed record ContactSettings(string To, bool News = true, bool Mistakes = true)
{
    public bool IsMail => To.Contains('@', StringComparison.Ordinal) && !To.Contains('/', StringComparison.Ordinal);
}

/// <summary>The search engine that the search page offers to readers without JavaScript.</summary>
internal enum WebSearch
{
    /// <summary>None: the page shows ways to browse only.</summary>
    None,

    DuckDuckGo,

    Google,
}

/// <summary>How pictures are published.</summary>
internal sealed record ImageSettings
{
    /// <summary>Widths, formats, quality, metadata.</summary>
    public ImageOptions Options { get; init; } = ImageOptions.Default;

    /// <summary>Whether stories without a picture get a card of their headline for social networks.</summary>
    public bool Cards { get; init; }

    /// <summary>Whether smaller pictures are made; else originals are shown, still without their metadata.</summary>
    public bool Resize { get; init; } = true;
}

/// <summary>How the parts of addresses that are made from names are spelt; what a writer gives stays.</summary>
internal enum AddressSpelling
{
    /// <summary>In small letters of ASCII.</summary>
    Ascii,

    /// <summary>In small letters of every script.</summary>
    Unicode,

    /// <summary>As the file is named, capitals and dots included.</summary>
    Written,
}

/// <summary>What becomes of raw HTML in a story's text.</summary>
internal enum HtmlPolicy
{
    /// <summary>Kept, less everything that could run, load or disguise.</summary>
    Sanitise,

    /// <summary>Shown as text.</summary>
    Escape,

    /// <summary>Kept as it is; for archives whose every writer is trusted.</summary>
    Trust,
}

/// <summary>What becomes of <c>{% … %}</c> and <c>{{ … }}</c> that another generator left in a story's text.</summary>
internal enum TemplateTagPolicy
{
    /// <summary>Those that mean something become Markdown; others are removed and counted, and the text between them
    /// stays.</summary>
    Translate,

    /// <summary>Shown as text, and each is reported.</summary>
    Report,

    /// <summary>Shown as text.</summary>
    Keep,
}

/// <summary>A source that the settings add to the policy of pages.</summary>
/// <param name="Directive">Such as <c>script-src</c>.</param>
/// <param name="Source">Such as <c>https://player.example</c>.</param>
internal readonly record struct PolicySource(string Directive, string Source);

/// <summary>The folder of a form in which editors write in the browser. Its script talks to the forge, so the policy of
/// the site's pages is not for it, and its files loosen that of the pages by nothing.</summary>
internal static class AdminFolder
{
    public const string Name = "admin";

    /// <summary>Whether a file of the site, relative to its root, is in the folder.</summary>
    public static bool Holds(string path) => path.StartsWith(Name + "/", StringComparison.Ordinal);
}

/// <summary>A story that the front page offers to begin with.</summary>
/// <param name="Target">Its id, address or file.</param>
/// <param name="Span">Where the settings name it.</param>
internal sealed record StoryToBegin(string Target, TextSpan Span);
