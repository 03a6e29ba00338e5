namespace StaticArchive.Tests.Settings;

public sealed class SettingsReaderTests
{
    private const string Least = "title: Test\nbaseUrl: https://archive.example/\n";

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = Read("""
            title: The File
            description: An archive.
            baseUrl: https://example.org/archive
            language: en_gb
            timeZone: Europe/London
            permalink: /:section/:year/:month/:day/:slug/
            fields: {standfirst: [excerpt, description], redirect_from: aliases, tags: [topics]}
            extra: [hero, Layout]
            facets:
              section: {single: true}
              beats: {singular: beat, plural: all beats, prefix: by-beat, weight: 2.5, vocabulary: [courts, crime]}
              tags:
            html: trust
            templateTags: strip
            related: {count: 5, text: 0.5}
            rules: {missing-alt: off, SA0403: warning}
            navigation: [{title: Timeline, url: /timeline/}, {title: Elsewhere, url: "https://example.com/a?b#c"}]
            redirects: {/old: /new/#top, "/a%20b/": "https://example.com/"}
            copy: [interactive/**, CNAME]
            pageSize: 50
            search: no
            """);

        Assert.Equal(
            ("The File", "An archive.", "https://example.org/archive/", "/archive"),
            (settings.Title, settings.Description, settings.BaseUrl.ToString(), settings.BasePath));
        Assert.Equal(
            ("en-GB", "Europe/London", "/:section/:year/:month/:day/:slug/"),
            (settings.Language, settings.TimeZone.Id, settings.Permalink));
        Assert.Equal(["excerpt", "description"], settings.FieldAliases["standfirst"].AsEnumerable());
        Assert.Equal(["aliases"], settings.FieldAliases["redirectfrom"].AsEnumerable());
        Assert.True(settings.ExtraKeys.SetEquals(["hero", "layout"]));
        Assert.Equal(["section", "beats", "tags"], settings.Facets.Select(facet => facet.Key));
        Assert.Equal(
            ("beat", "all beats", "by-beat", 2.5, "crime"),
            (settings.Facets[1].Singular,
                settings.Facets[1].Plural,
                settings.Facets[1].Prefix,
                settings.Facets[1].Weight,
                settings.Facets[1].Vocabulary!.Value[1]));
        Assert.Equal(FacetDefinition.Defaults[1], settings.Facets[2]);
        Assert.Equal(
            (HtmlPolicy.Trust, TemplateTagPolicy.Translate, 50, false),
            (settings.Html, settings.TemplateTags, settings.PageSize, settings.Search));
        Assert.Equal(
            new RelatedSettings { Count = 5, Text = 0.5, Given = GivenWeights.Text }, settings.Related);
        Assert.Equal(
            (Severity.Off, Severity.Warning),
            (settings.RuleSeverities["SA0502"], settings.RuleSeverities["SA0403"]));
        Assert.Equal(
            [("Timeline", "/timeline/"), ("Elsewhere", "https://example.com/a?b#c")],
            settings.Navigation.Select(item => (item.Title, item.Url)));
        Assert.Equal(["interactive/**", "CNAME"], settings.Copy.Select(pattern => pattern.Text));
        Assert.Equal(
            [("/old", "/new/#top"), ("/a b/", "https://example.com/")],
            settings.Redirects.Select(redirect => (redirect.From, redirect.To)));
    }

    [Fact]
    public void All_but_title_and_address_have_defaults() =>
        Assert.Equal(
            new ArchiveSettings { Title = "Test", BaseUrl = new Uri("https://archive.example/") }.ToString(),
            Read(Least).ToString());

    [Theory]
    [InlineData("", "SA0603", "'title' is missing")]
    [InlineData("title:\nbaseUrl: https://a.example/", "SA0603", "'title' is missing")]
    [InlineData("title: A", "SA0603", "'baseUrl' is missing")]
    [InlineData("title: A\nbaseUrl: a.example", "SA0602", "not an address")]
    [InlineData("title: A\nbaseUrl: ftp://a.example/", "SA0602", "not an address")]
    [InlineData("title: A\nbaseUrl: https://a.example/?x", "SA0602", "not an address")]
    [InlineData("title: A\nbaseUrl: https://a.example//x/", "SA0602", "not an address")]
    [InlineData("title: A\nbaseUrl: https://a.example/x//", "SA0602", "not an address")]
    [InlineData("title: A\nbaseUrl: https://a.example/..%2Fx/", "SA0602", "not an address")]
    [InlineData("title: A\nbaseUrl: [x]", "SA0602", "takes a text")]
    [InlineData("title: [A", "SA0103", "opened by '['")]
    public void An_archive_needs_a_title_and_an_address(string yaml, string rule, string words) =>
        Assert.Contains(Faults(yaml), fault => fault.Rule.Id == rule && fault.Message.Contains(words));

    [Theory]
    [InlineData("tite: x", "SA0601", "no setting 'tite'", "Did you mean 'title'?")]
    [InlineData("colour: x", "SA0601", "no setting 'colour'", "The settings here are title, ")]
    [InlineData(
        "requires: \">=99.1\"", "SA0602", "asks for static-archive 99.1 or later, and this is ",
        "Install a newer version")]
    [InlineData("requires: latest", "SA0602", "'latest' is not a version", ">=0.2")]
    [InlineData("timeZone: Europe/Lodnon", "SA0602", "no time zone 'Europe/Lodnon'", "Did you mean 'Europe/London'?")]
    [InlineData("timeZone: ../../etc/passwd", "SA0602", "no time zone", "")]
    [InlineData("language: English (British)", "SA0602", "not a language tag", "BCP 47")]
    [InlineData("permalink: :year/:month", "SA0602", "does not name ':slug'", "")]
    [InlineData("permalink: /:yaer/:slug/", "SA0602", "names ':yaer'", "")]
    [InlineData("permalink: /stories/", "SA0602", "every story would have the same address", "")]
    [InlineData("permalink: /../:slug/", "SA0602", "dot", "")]
    [InlineData("permalink: /a b/:slug/", "SA0602", "do not belong in an address", "")]
    [InlineData(
        "fields: {standfrist: [excerpt]}", "SA0601", "'standfrist' is not a front-matter key",
        "Did you mean 'standfirst'?")]
    [InlineData("fields: [x]", "SA0602", "'fields' takes 'key: value' lines", "")]
    [InlineData("facets: {title: }", "SA0602", "'title' cannot be a facet", "")]
    [InlineData("facets: {tags: {prefix: a/b}}", "SA0602", "no single part", "")]
    [InlineData("facets: {tags: {weigth: 1}}", "SA0601", "facets.tags.weigth", "Did you mean 'weight'?")]
    [InlineData("facets: {tags: {weight: -1}}", "SA0602", "a number from 0 to 100", "")]
    [InlineData("facets: {a: {prefix: x}, b: {prefix: x}}", "SA0602", "the same prefix 'x'", "")]
    [InlineData("html: trsut", "SA0602", "one of escape, sanitise, trust", "Did you mean 'trust'?")]
    [InlineData("related: {cuont: 1}", "SA0601", "related.cuont", "Did you mean 'count'?")]
    [InlineData("related: {count: many}", "SA0602", "a whole number from 0 to 100", "")]
    [InlineData("rules: {SA9999: off}", "SA0601", "no rule 'SA9999'", "")]
    [InlineData("rules: {dead-lnik: off}", "SA0601", "no rule 'dead-lnik'", "Did you mean 'dead-link'?")]
    [InlineData("rules: {dead-link: off, SA0403: error}", "SA0602", "set twice", "")]
    [InlineData("rules: {dead-link: loud}", "SA0602", "off, info, warning, error", "")]
    [InlineData("begin: [a, b, c, d, e, f, g, h, i, j, k, l, m]", "SA0602", "names 13 stories", "")]
    [InlineData("navigation: [{title: A}]", "SA0602", "'url' is missing", "")]
    [InlineData(
        "navigation: [{title: A, url: 'javascript:alert(1)'}]", "SA0602", "neither a site path nor a web address", "")]
    [InlineData("redirects: {/../x: /y/}", "SA0602", "'..' segment", "")]
    [InlineData("redirects: {/x: //evil.example/}", "SA0602", "a whole address", "")]
    [InlineData("redirects: {/x: }", "SA0602", "leads nowhere", "")]
    [InlineData("pageSize: 0", "SA0602", "from 1 to 1000", "")]
    [InlineData("search: maybe", "SA0602", "true or false", "")]
    [InlineData("Title: again", "SA0104", "given twice", "")]
    public void A_fault_is_an_error_with_its_place_and_the_fix(string line, string rule, string words, string help)
    {
        var fault = Assert.Single(Faults(Least + line));

        Assert.Equal((rule, Severity.Error, 3), (fault.Rule.Id, fault.Severity, fault.Span.Line));
        Assert.Contains(words, fault.Message);
        Assert.Contains(help, fault.Help ?? "");
    }

    [Fact]
    public void Every_key_of_the_reference_can_be_mapped() =>
        Assert.All(FrontMatterFields.All, key =>
            Assert.True(
                Read(Least + $"fields: {{{key.Name}: [x]}}").FieldAliases.ContainsKey(key.Name.ToLowerInvariant())));

    [Fact]
    public void The_reference_lists_each_key_once_in_the_order_of_its_slots()
    {
        Assert.Equal(Enumerable.Range(0, FrontMatterFields.Count), FrontMatterFields.All.Select(key => key.Index));
        Assert.Distinct(FrontMatterFields.All.SelectMany(key => key.Spellings.Prepend(key.Name)));
    }

    private static ArchiveSettings Read(string yaml)
    {
        var faults = new List<Diagnostic>();
        var settings = SettingsReader.Read(yaml, "archive.yml", faults);
        Assert.Empty(faults);
        return settings!;
    }

    private static List<Diagnostic> Faults(string yaml)
    {
        var faults = new List<Diagnostic>();
        Assert.Null(SettingsReader.Read(yaml, "archive.yml", faults));
        return faults;
    }
}
