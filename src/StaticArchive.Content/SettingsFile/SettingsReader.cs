namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>archive.yml</c>. Every fault is an error, for settings are few and concern every page.</summary>
internal sealed class SettingsReader(YamlMap map, YamlValueReader values)
{
    /// <summary>The keys that <c>archive.yml</c> takes.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "title", "description", "baseUrl", "language", "timeZone", "permalink", "fields", "extra", "facets", "kinds",
        "html", "templateTags", "definitions", "names", "smartPunctuation", "related", "rules", "navigation", "begin",
        "threads", "redirects", "copy", "pageSize", "search", "fonts", "images",
        "contact", "links", "transitions", "prefetch",
        "languages", "addresses", "separators", "elsewhere", "input", "content", "pages", "static", "requires",
        "host", "headers", "feeds",
    ];

    private const int MaxToBegin = 12;

    /// <summary>The settings, or null when <paramref name="diagnostics"/> has a fault.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="path">What diagnostics call it.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static ArchiveSettings? Read(ReadOnlyMemory<byte> file, string path, ICollection<Diagnostic> diagnostics) =>
        Utf8Text.Decode(file, path, diagnostics) is { } yaml ? Read(yaml, path, diagnostics) : null;

    /// <summary>The settings, or null when <paramref name="diagnostics"/> has a fault.</summary>
    public static ArchiveSettings? Read(string yaml, string path, ICollection<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        if (YamlReader.ReadMap(yaml, path, 1, diagnostics) is not { } settings)
            return null;
        var values = new YamlValueReader(SettingsRules.InvalidSetting, path, diagnostics);
        var read = new SettingsReader(settings, values).ReadAll();
        return diagnostics.Count == before ? read : null;
    }

    private ArchiveSettings? ReadAll()
    {
        SettingsKeys.Check(map, Keys, "", values);
        RequiredVersion.Check(map.Find("requires"), values);
        var title = Required("title");
        var baseUrl = ReadBaseUrl();
        var defaults = new ArchiveSettings
        {
            Title = title ?? "",
            BaseUrl = baseUrl ?? new Uri("https://archive.invalid/"),
        };
        var keys = new FrontMatterSettingsReader(values);
        var facets = keys.ReadFacets(map.Find("facets"));
        var addresses = new AddressSettingsReader(values);
        return defaults with
        {
            Description = Text("description"),
            Language = Text("language") is null
                ? defaults.Language
                : LanguageTag.Read((YamlScalar)map.Find("language")!, values) ?? defaults.Language,
            TimeZone = ReadTimeZone() ?? defaults.TimeZone,
            HasTimeZone = !YamlValueReader.IsAbsent(map.Find("timeZone")),
            Permalink = addresses.ReadPermalink(map.Find("permalink")) ?? defaults.Permalink,
            FolderPermalinks = addresses.ReadFolderPermalinks(map.Find("permalink")),
            Languages = new LanguageSettingsReader(values).Read(map.Find("languages")),
            Addresses = Choice("addresses", AddressSpellings, AddressSpelling.Ascii),
            Separators = keys.ReadSeparators(map.Find("separators")),
            Elsewhere = addresses.ReadElsewhere(map.Find("elsewhere")),
            FieldAliases = keys.ReadFields(map.Find("fields"), facets),
            ExtraKeys = [.. values.Scalars(map.Find("extra"), "extra").Select(key => key.Value.ToLowerInvariant())],
            Facets = facets,
            Kinds = new KindSettingsReader(values).Read(map.Find("kinds")),
            Html = Choice("html", HtmlPolicies, defaults.Html),
            TemplateTags = Choice("templateTags", TemplateTagPolicies, defaults.TemplateTags),
            DefinitionsFile = Text("definitions")?.TrimStart('/'),
            Names = FrontMatterSettingsReader.ReadNames(map.Find("names")),
            NameFiles = keys.ReadNameFiles(map.Find("names")),
            SmartPunctuation = Flag("smartPunctuation") ?? false,
            Related = new RelatedSettingsReader(values).Read(map.Find("related")),
            RuleSeverities = ReadRules(),
            Navigation = new SiteLinkReader(values).ReadNavigation(map.Find("navigation")),
            Begin = ReadBegin(),
            Threads = new ThreadSettingsReader(values).Read(map.Find("threads")),
            Redirects = new SiteLinkReader(values).ReadRedirects(map.Find("redirects")),
            Copy = ReadCopy(),
            Layout = new InputLayoutReader(values).Read(map),
            PageSize = values.Integer(map.Find("pageSize"), "pageSize", 1, 1_000) ?? defaults.PageSize,
            Search = map.Find("search") is YamlMap || (Flag("search") ?? defaults.Search),
            WebSearch = ReadWebSearch(defaults.WebSearch),
            Contact = ReadContact(),
            LinkNames = Choice("links", LinkPolicies, defaults.LinkNames),
            Transitions = Flag("transitions") ?? defaults.Transitions,
            Prefetch = Flag("prefetch") ?? defaults.Prefetch,
            Fonts = Flag("fonts") ?? defaults.Fonts,
            Images = new ImageSettingsReader(values).Read(map.Find("images")),
            Host = Choice("host", Hosts, defaults.Host),
            PolicySources = new PolicySettingsReader(values).Read(map.Find("headers")),
            MinStoriesForFeed = ReadFeeds(defaults.MinStoriesForFeed),
        };
    }

    private ImmutableArray<StoryToBegin> ReadBegin()
    {
        var stories = values.Scalars(map.Find("begin"), "begin")
            .Select(item => new StoryToBegin(item.Value.Trim(), item.Span)).ToImmutableArray();
        if (stories.Length <= MaxToBegin)
            return stories;
        values.Report(stories[MaxToBegin].Span,
            $"'begin' names {stories.Length} stories, and takes {MaxToBegin} at most.",
                "Leave the first few that a new reader needs.");
        return [];
    }

    private ImmutableArray<CopyPattern> ReadCopy()
    {
        var patterns = ImmutableArray.CreateBuilder<CopyPattern>();
        foreach (var item in values.Scalars(map.Find("copy"), "copy"))
        {
            if (CopyPattern.Parse(item.Value, out var fault) is { } pattern)
                patterns.Add(pattern);
            else
                values.Report(
                    item.Span, $"'{YamlValueReader.Shown(item.Value)}' {fault}.",
                    "Write a path below the input folder, such as interactive/** or CNAME.");
        }
        return patterns.DrainToImmutable();
    }

    // `search` is true or false, or a map where more is to be said.
    private WebSearch ReadWebSearch(WebSearch fallback)
    {
        if (map.Find("search") is not YamlMap search)
            return fallback;
        SettingsKeys.Check(search, ["engine"], "search.", values);
        return values.Choice(search.Find("engine"), "search.engine", WebSearches, fallback);
    }

    // `contact` is an address, or a map where more is to be said.
    private ContactSettings? ReadContact()
    {
        var node = map.Find("contact");
        var contact = node as YamlMap;
        if (contact is not null)
            SettingsKeys.Check(contact, ["to", "news", "mistakes"], "contact.", values);
        var to = contact is null ? node : contact.Find("to");
        if (values.Text(to, "contact") is not { } text)
            return null;
        if (new ContactSettings(text).IsMail || SitePath.IsWebAddress(text) || text.StartsWith('/'))
        {
            return new ContactSettings(
                text,
                values.Flag(contact?.Find("news"), "contact.news") ?? true,
                values.Flag(contact?.Find("mistakes"), "contact.mistakes") ?? true);
        }
        values.Report(to!.Span, $"'{YamlValueReader.Shown(text)}' is not an address that readers can write to.",
            "Write an e-mail address, a page such as /contact/, or a web address.");
        return null;
    }

    // `feeds` is the fewest stories of a value that has a feed; all values have one, or none.
    private int? ReadFeeds(int? fallback)
    {
        var node = map.Find("feeds");
        return (node as YamlScalar)?.Value.Trim() switch
        {
            "all" => 1,
            "none" => null,
            { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var least)
                && least > 0 => least,
            null when YamlValueReader.IsAbsent(node) => fallback,
            _ => Unknown(),
        };

        int? Unknown()
        {
            values.Report(node!.Span,
                "'feeds' takes 'all', 'none' or the fewest stories with which a topic has a feed.",
                "Write a number such as 5.");
            return fallback;
        }
    }

    private static ImmutableArray<KeyValuePair<string, WebHost>> Hosts { get; } =
        [.. WebHost.All.Select(host => new KeyValuePair<string, WebHost>(host.Name, host))];

    private static ImmutableArray<KeyValuePair<string, bool>> LinkPolicies { get; } =
    [new("names", true), new("none", false)];

    private static ImmutableArray<KeyValuePair<string, WebSearch>> WebSearches { get; } =
        [new("duckduckgo", WebSearch.DuckDuckGo), new("google", WebSearch.Google), new("none", WebSearch.None)];

    private static ImmutableArray<KeyValuePair<string, AddressSpelling>> AddressSpellings { get; } =
        [new("ascii", AddressSpelling.Ascii), new("unicode", AddressSpelling.Unicode),
            new("written", AddressSpelling.Written)];

    private static ImmutableArray<KeyValuePair<string, HtmlPolicy>> HtmlPolicies { get; } =
    [
        new("escape", HtmlPolicy.Escape), new("sanitise", HtmlPolicy.Sanitise), new("trust", HtmlPolicy.Trust),
            new("sanitize", HtmlPolicy.Sanitise),
    ];

    private static ImmutableArray<KeyValuePair<string, TemplateTagPolicy>> TemplateTagPolicies { get; } =
    [
        new("translate", TemplateTagPolicy.Translate), new("strip", TemplateTagPolicy.Translate),
        new("report", TemplateTagPolicy.Report), new("keep", TemplateTagPolicy.Keep),
    ];

    private static ImmutableArray<KeyValuePair<string, Severity>> Severities { get; } =
    [
        new("off", Severity.Off), new("info", Severity.Info), new("warning", Severity.Warning),
            new("error", Severity.Error),
    ];

    private string? Text(string key) => values.Text(map.Find(key), key);

    private bool? Flag(string key) => values.Flag(map.Find(key), key);

    private string? Required(string key)
    {
        var node = map.Find(key);
        var text = values.Text(node, key);
        if (text is null && node is null or YamlScalar)
            values.Report(SettingsRules.MissingSetting, node?.Span ?? TextSpan.WholeFile, $"'{key}' is missing.");
        return text;
    }

    private Uri? ReadBaseUrl()
    {
        if (Required("baseUrl") is not { } text)
            return null;
        if (SitePath.IsWebAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && SiteAddress.IsUsable(uri))
            return SiteAddress.Of(uri);
        values.Report(map.Find("baseUrl")!.Span,
            $"'{YamlValueReader.Shown(text)}' is not an address that a site can have.",
            "Write the site's address with its scheme, such as https://archive.example/.");
        return null;
    }

    private TimeZoneInfo? ReadTimeZone()
    {
        var node = map.Find("timeZone");
        if (values.Text(node, "timeZone") is not { } name)
            return null;
        var zone = TimeZoneReader.Find(name, out var message, out var help);
        if (zone is null)
            values.Report(node!.Span, message, help);
        return zone;
    }

    private ImmutableDictionary<string, Severity> ReadRules()
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>();
        foreach (var (key, value) in values.Map(map.Find("rules"), "rules")?.Entries ?? [])
        {
            if (RuleCatalogue.Find(key.Value) is not { } rule)
                values.Report(SettingsRules.UnknownSetting, key.Span,
                    $"There is no rule '{YamlValueReader.Shown(key.Value)}'.",
                    NearestName.DidYouMean(key.Value, RuleCatalogue.All.Select(r => r.Id)
                        .Concat(RuleCatalogue.All.Select(r => r.Name))));
            else if (severities.ContainsKey(rule.Id))
                values.Report(key.Span, $"The rule {rule.Id} ({rule.Name}) is set twice.");
            else
                severities[rule.Id] = values.Choice(value, $"rules.{key.Value}", Severities, rule.Severity);
        }
        return severities.ToImmutable();
    }

    private T Choice<T>(string key, ImmutableArray<KeyValuePair<string, T>> choices, T fallback) =>
        values.Choice(map.Find(key), key, choices, fallback);
}
