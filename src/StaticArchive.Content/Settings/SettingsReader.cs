namespace StaticArchive.Settings;

/// <summary>Reads <c>archive.yml</c>. Every fault is an error, for settings are few and concern every page.</summary>
internal sealed class SettingsReader
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

    private readonly YamlMap _map;
    private readonly YamlValueReader _values;

    private SettingsReader(YamlMap map, YamlValueReader values)
    {
        _map = map;
        _values = values;
    }

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
        if (YamlReader.ReadMap(yaml, path, 1, diagnostics) is not { } map)
            return null;
        var settings = new SettingsReader(map, new YamlValueReader(SettingsRules.InvalidSetting, path, diagnostics))
            .ReadAll();
        return diagnostics.Count == before ? settings : null;
    }

    private ArchiveSettings? ReadAll()
    {
        SettingsKeys.Check(_map, Keys, "", _values);
        RequiredVersion.Check(_map.Find("requires"), _values);
        var title = Required("title");
        var baseUrl = ReadBaseUrl();
        var defaults = new ArchiveSettings
        {
            Title = title ?? "",
            BaseUrl = baseUrl
            ?? new Uri("https://archive.invalid/")
        };
        var facets = new FacetSettingsReader(_values).Read(_map.Find("facets"));
        var addresses = new AddressSettingsReader(_values);
        return defaults with
        {
            Description = _values.Text(_map.Find("description"), "description"),
            Language = ReadLanguage() ?? defaults.Language,
            TimeZone = ReadTimeZone() ?? defaults.TimeZone,
            HasTimeZone = !YamlValueReader.IsAbsent(_map.Find("timeZone")),
            Permalink = addresses.ReadPermalink(_map.Find("permalink")) ?? defaults.Permalink,
            FolderPermalinks = addresses.ReadFolderPermalinks(_map.Find("permalink")),
            Languages = new LanguageSettingsReader(_values).Read(_map.Find("languages")),
            Addresses = Choice("addresses", AddressSpellings, AddressSpelling.Ascii),
            Separators = ReadSeparators(),
            Elsewhere = addresses.ReadElsewhere(_map.Find("elsewhere")),
            FieldAliases = ReadFields(facets),
            ExtraKeys = [.. _values.Scalars(_map.Find("extra"), "extra").Select(key => key.Value.ToLowerInvariant())],
            Facets = facets,
            Kinds = new KindSettingsReader(_values).Read(_map.Find("kinds")),
            Html = Choice("html", HtmlPolicies, defaults.Html),
            TemplateTags = Choice("templateTags", TemplateTagPolicies, defaults.TemplateTags),
            DefinitionsFile = _values.Text(_map.Find("definitions"), "definitions")?.TrimStart('/'),
            Names = ReadNames(),
            NameFiles = ReadNameFiles(),
            SmartPunctuation = _values.Flag(_map.Find("smartPunctuation"), "smartPunctuation") ?? false,
            Related = new RelatedSettingsReader(_values).Read(_map.Find("related")),
            RuleSeverities = ReadRules(),
            Navigation = new SiteLinkReader(_values).ReadNavigation(_map.Find("navigation")),
            Begin = ReadBegin(),
            Threads = new ThreadSettingsReader(_values).Read(_map.Find("threads")),
            Redirects = new SiteLinkReader(_values).ReadRedirects(_map.Find("redirects")),
            Copy = ReadCopy(),
            Layout = new InputLayoutReader(_values).Read(_map),
            PageSize = _values.Integer(_map.Find("pageSize"), "pageSize", 1, 1_000) ?? defaults.PageSize,
            Search = _map.Find("search") is YamlMap || (_values.Flag(_map.Find("search"), "search") ?? defaults.Search),
            WebSearch = ReadWebSearch(defaults.WebSearch),
            Contact = ReadContact(),
            LinkNames = Choice("links", LinkPolicies, defaults.LinkNames),
            Transitions = _values.Flag(_map.Find("transitions"), "transitions") ?? defaults.Transitions,
            Prefetch = _values.Flag(_map.Find("prefetch"), "prefetch") ?? defaults.Prefetch,
            Fonts = _values.Flag(_map.Find("fonts"), "fonts") ?? defaults.Fonts,
            Images = new ImageSettingsReader(_values).Read(_map.Find("images")),
            Host = Choice("host", Hosts, defaults.Host),
            PolicySources = new PolicySettingsReader(_values).Read(_map.Find("headers")),
            MinStoriesForFeed = ReadFeeds(defaults.MinStoriesForFeed),
        };
    }

    private ImmutableArray<StoryToBegin> ReadBegin()
    {
        var stories = _values.Scalars(_map.Find("begin"), "begin")
            .Select(item => new StoryToBegin(item.Value.Trim(), item.Span)).ToImmutableArray();
        if (stories.Length <= MaxToBegin)
            return stories;
        _values.Report(stories[MaxToBegin].Span,
            $"'begin' names {stories.Length} stories, and takes {MaxToBegin} at most.",
                "Leave the first few that a new reader needs.");
        return [];
    }

    // A map of ids to names, or a file that holds one.
    private ImmutableDictionary<string, NameMap> ReadNames() =>
        _map.Find("names") is not YamlMap names ? ImmutableDictionary<string, NameMap>.Empty
        : names.Entries.Where(entry => entry.Value is YamlMap)
            .ToImmutableDictionary(entry => entry.Key.Value.ToLowerInvariant(), entry => NameMap.Of(entry.Value));

    private ImmutableArray<KeyValuePair<string, string>> ReadNameFiles()
    {
        var node = _map.Find("names");
        if (node is not YamlMap names)
        {
            if (!YamlValueReader.IsAbsent(node))
                _values.Report(node!.Span, "'names' is a map.", "Write 'names: {authors: authors.yml}'.");
            return [];
        }
        var files = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in names.Entries.Where(entry => entry.Value is not YamlMap))
        {
            if (_values.Text(value, $"names.{key.Value}") is { } path)
                files.Add(KeyValuePair.Create(key.Value.ToLowerInvariant(), path.Trim('/')));
        }
        return files.DrainToImmutable();
    }

    private ImmutableArray<CopyPattern> ReadCopy()
    {
        var patterns = ImmutableArray.CreateBuilder<CopyPattern>();
        foreach (var item in _values.Scalars(_map.Find("copy"), "copy"))
        {
            if (CopyPattern.Parse(item.Value, out var fault) is { } pattern)
                patterns.Add(pattern);
            else
                _values.Report(
                    item.Span, $"'{YamlValueReader.Shown(item.Value)}' {fault}.",
                    "Write a path below the input folder, such as interactive/** or CNAME.");
        }
        return patterns.DrainToImmutable();
    }

    // `search` is true or false, or a map where more is to be said.
    private WebSearch ReadWebSearch(WebSearch fallback)
    {
        if (_map.Find("search") is not YamlMap search)
            return fallback;
        SettingsKeys.Check(search, ["engine"], "search.", _values);
        return Choice(search.Find("engine"), "search.engine", WebSearches, fallback);
    }

    // `contact` is an address, or a map where more is to be said.
    private ContactSettings? ReadContact()
    {
        var node = _map.Find("contact");
        if (node is YamlMap contact)
            SettingsKeys.Check(contact, ["to", "news", "mistakes"], "contact.", _values);
        var to = node is YamlMap map ? map.Find("to") : node;
        if (_values.Text(to, "contact") is not { } text)
            return null;
        if (new ContactSettings(text).IsMail || SitePath.IsWebAddress(text) || text.StartsWith('/'))
        {
            return new ContactSettings(
                text,
                (node as YamlMap) is not { } news || (_values.Flag(news.Find("news"), "contact.news") ?? true),
                (node as YamlMap) is not { } mistakes
                    || (_values.Flag(mistakes.Find("mistakes"), "contact.mistakes") ?? true));
        }
        _values.Report(to!.Span, $"'{YamlValueReader.Shown(text)}' is not an address that readers can write to.",
            "Write an e-mail address, a page such as /contact/, or a web address.");
        return null;
    }

    // `feeds` is the fewest stories of a value that has a feed; all values have one, or none.
    private int? ReadFeeds(int? fallback)
    {
        var node = _map.Find("feeds");
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
            _values.Report(node!.Span,
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

    private static ImmutableArray<KeyValuePair<string, char>> SeparatorNames { get; } =
        [new("comma", ','), new("semicolon", ';'), new("space", ' ')];

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

    private string? Required(string key)
    {
        var node = _map.Find(key);
        var text = _values.Text(node, key);
        if (text is null && node is null or YamlScalar)
            _values.Report(SettingsRules.MissingSetting, node?.Span ?? TextSpan.WholeFile, $"'{key}' is missing.");
        return text;
    }

    private Uri? ReadBaseUrl()
    {
        if (Required("baseUrl") is not { } text)
            return null;
        if (SitePath.IsWebAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && SiteAddress.IsUsable(uri))
            return SiteAddress.Of(uri);
        _values.Report(_map.Find("baseUrl")!.Span,
            $"'{YamlValueReader.Shown(text)}' is not an address that a site can have.",
            "Write the site's address with its scheme, such as https://archive.example/.");
        return null;
    }

    private string? ReadLanguage()
    {
        var node = _map.Find("language");
        if (_values.Text(node, "language") is not { } text)
            return null;
        var tag = LanguageTag.Read(text);
        if (tag is null)
            _values.Report(node!.Span, $"'{YamlValueReader.Shown(text)}' is not a language tag.",
                "Write a BCP 47 tag such as en, en-GB or de-CH.");
        return tag;
    }

    private TimeZoneInfo? ReadTimeZone()
    {
        var node = _map.Find("timeZone");
        if (_values.Text(node, "timeZone") is not { } name)
            return null;
        var zone = TimeZoneReader.Find(name, out var message, out var help);
        if (zone is null)
            _values.Report(node!.Span, message, help);
        return zone;
    }

    private ImmutableDictionary<string, ImmutableArray<string>> ReadFields(ImmutableArray<FacetDefinition> facets)
    {
        var aliases = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (key, value) in _values.Map(_map.Find("fields"), "fields")?.Entries ?? [])
        {
            var facet = facets.FirstOrDefault(f => f.Key.Equals(key.Value, StringComparison.OrdinalIgnoreCase));
            var name = facet?.Key ?? FrontMatterFields.Find(key.Value)?.Name;
            if (name is null)
                ReportUnknownField(key, facets);
            else
                aliases[name.ToLowerInvariant()] =
                    [.. _values.Scalars(value, $"fields.{name}").Select(alias => alias.Value.Trim())];
        }
        return aliases.ToImmutable();
    }

    private void ReportUnknownField(YamlScalar key, ImmutableArray<FacetDefinition> facets) =>
        _values.Report(SettingsRules.UnknownSetting, key.Span,
            $"'{YamlValueReader.Shown(key.Value)}' is no front-matter key, so nothing can be read in its stead.",
            NearestName.DidYouMean(key.Value, FrontMatterFields.All.Select(k => k.Name)
                .Concat(facets.Select(f => f.Key))));

    private ImmutableDictionary<string, Severity> ReadRules()
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>();
        foreach (var (key, value) in _values.Map(_map.Find("rules"), "rules")?.Entries ?? [])
        {
            if (RuleCatalogue.Find(key.Value) is not { } rule)
                _values.Report(SettingsRules.UnknownSetting, key.Span,
                    $"There is no rule '{YamlValueReader.Shown(key.Value)}'.",
                    NearestName.DidYouMean(key.Value, RuleCatalogue.All.Select(r => r.Id)
                        .Concat(RuleCatalogue.All.Select(r => r.Name))));
            else if (severities.ContainsKey(rule.Id))
                _values.Report(key.Span, $"The rule {rule.Id} ({rule.Name}) is set twice.");
            else
                severities[rule.Id] = Choice(value, $"rules.{key.Value}", Severities, rule.Severity);
        }
        return severities.ToImmutable();
    }

    private ImmutableDictionary<string, char> ReadSeparators()
    {
        var separators = ImmutableDictionary.CreateBuilder<string, char>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in _values.Map(_map.Find("separators"), "separators")?.Entries ?? [])
            separators[key.Value] = Choice(value, $"separators.{key.Value}", SeparatorNames, ',');
        return separators.ToImmutable();
    }

    private T Choice<T>(string key, ImmutableArray<KeyValuePair<string, T>> choices, T fallback) =>
        Choice(_map.Find(key), key, choices, fallback);

    private T Choice<T>(YamlNode? node, string key, ImmutableArray<KeyValuePair<string, T>> choices, T fallback)
    {
        if (_values.Scalar(node, key) is not { } scalar)
            return fallback;
        foreach (var (name, choice) in choices)
        {
            if (scalar.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return choice;
        }
        var names = choices.Select(choice => choice.Key);
        _values.Report(scalar.Span,
            $"'{key}' takes one of {string.Join(", ", names)}, but is '{YamlValueReader.Shown(scalar.Value)}'.",
            NearestName.DidYouMean(scalar.Value, names));
        return fallback;
    }
}
