using Snapshooter.Xunit;
using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.Stories;

/// <summary>One fixture or more for each rule about front matter, dates and settings; the snapshot holds what an
/// editor reads.</summary>
public sealed class RuleFixtureTests
{
    private const string Path = "2021-04-05-a-story.md";

    // Each fixture breaks the rule that it is named for.
    private static readonly (string Rule, string Path, string File)[] Files =
    [
        ("missing-front-matter", Path, "Just text."),
        ("unclosed-front-matter", Path, "---\ntitle: A\n\nText."),
        ("invalid-yaml", Path, "---\ntitle: A: B\n---\n"),
        ("duplicate-key", Path, "---\ntitle: A\nTitle: B\n---\n"),
        ("yaml-feature-refused", Path, "---\ntitle: *bold*\n---\n"),
        ("missing-title", Path, "---\nkicker: A\n---\n"),
        ("wrong-type", Path, "---\ntitle: A\ndraft: maybe\n---\n"),
        ("wrong-type",
            Path,
            "---\ntitle: A\nsources: [{date: 2021}, {url: 'javascript:x', title: T}]\ncorrections: [{date: 2021}]\n"
                + "comments: many\nlang: E\n---\n"),
        ("wrong-type", Path, "---\ntitle: A\nimage: {src: 'data:image/png,x', alt: ''}\ntype: review\n---\n"),
        ("unknown-key", Path, "---\ntitle: A\nstandfrist: B\nimage: {src: a.jpg, alt: x, captoin: y}\n---\n"),
        ("hidden-character", Path, "---\ntitle: \"A\u202E B\"\n---\n"),
        ("missing-address-part", "a-story.md", "---\ntitle: A\npublished: 2021-04\n---\n"),
        ("repeated-value", Path, "---\ntitle: A\ntags: [a, A]\n---\n"),
        ("comma-in-value", Path, "---\ntitle: A\ntags: a, b\n---\n"),
        ("unknown-facet-value", Path, "---\ntitle: A\nplaces: Lodnon\n---\n"),
        ("too-many-values", Path, "---\ntitle: A\ntags: [" + string.Join(',', Enumerable.Range(1, 101)) + "]\n---\n"),
        ("too-many-values", Path,
            "---\ntitle: A\nauthors: [" + string.Join(',', Enumerable.Range(1, 101)) + "]\n---\n"),
        ("too-many-values",
            Path,
            "---\ntitle: A\nredirectFrom: ["
                + string.Join(',', Enumerable.Range(1, 1001).Select(i => $"/{i}"))
                + "]\n---\n"),
        ("invalid-address",
            Path,
            "---\ntitle: A\npermalink: /../x/\nredirectFrom: [/a%0Ab/, 'https://b.example/', /a%2e%2e%5cb, '/x?y']\n"
                + "---\n"),
        ("empty-slug", Path, "---\ntitle: A\nslug: '?!'\n---\n"),
        ("several-values", Path, "---\ntitle: A\nsection: [B, C]\n---\n"),
        ("mixed-line-ends", Path, "---\r\ntitle: A\n---\n"),
        ("comment-in-value", Path, "---\ntitle: Fixing #5\n---\n"),
        ("synonym", Path, "---\ntitle: A\ndescription: B\n---\n"),
        ("unknown-type", Path, "---\ntitle: A\ntype: newsletter\n---\n"),
        ("merge-mark", Path, "---\ntitle: A\n---\n\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> theirs\n"),
        ("second-front-matter", Path, "---\ntitle: A\n---\n\n---\ntags: [b]\n---\n"),
        ("curly-quotes", Path, "---\ntitle: A\ntags: [“b”]\n---\n"),
        ("misread-letters", Path, "---\ntitle: ZÃ¼rich\n---\n"),
        ("changed-address", Path, "---\ntitle: A\nslug: A Bridge!\n---\n"),
        ("implausible-year", "a.md", "---\ntitle: A\npublished: 2201-04-05\n---\n"),
        ("correction-before-published", Path, "---\ntitle: A\ncorrections: [{date: 2020, text: B}]\n---\n"),
        ("invalid-date", Path, "---\ntitle: A\npublished: yesterday\n---\n"),
        ("impossible-date", Path, "---\ntitle: A\npublished: 2021-02-30\n---\n"),
        ("impossible-date", "2018-06-00-s.md", "---\ntitle: A\n---\n"),
        ("ambiguous-date", Path, "---\ntitle: A\npublished: 03/04/2021\n---\n"),
        ("date-without-offset", Path, "---\ntitle: A\npublished: 2021-04-05 14:30\n---\n"),
        ("updated-before-published", Path, "---\ntitle: A\nupdated: 2021-04-04\n---\n"),
        ("file-name-date-differs", Path, "---\ntitle: A\npublished: 2021-04-06\n---\n"),
        ("doubtful-local-time", Path, "---\ntitle: A\npublished: 2021-10-31 01:30\n---\n"),
        ("undated-story", "a-story.md", "---\ntitle: A\npermalink: /a/\n---\n"),
        ("missing-alt", Path, "---\ntitle: A\nimage: a.jpg\n---\n"),
        ("not-utf8", Path, "\uFFFE\0"),
    ];

    private const string StrictSettings =
        OwnSettings
        + "timeZone: Europe/London\npermalink: /:year/:month/:day/:slug/\n"
        + "facets: {section: , tags: , places: {vocabulary: [London, Paris]}}\n";

    private static readonly (string Rule, string Yaml)[] SettingsFiles =
    [
        ("unknown-setting", "title: A\nbaseUrl: https://a.example/\ntimezon: UTC\n"),
        ("invalid-setting", "title: A\nbaseUrl: a.example\n"),
        ("missing-setting", "baseUrl: https://a.example/\n"),
    ];

    [Fact]
    public void Each_rule_says_what_is_wrong_where_and_what_to_do()
    {
        var told = new StringBuilder();
        foreach (var (rule, path, file) in Files)
        {
            var bytes = rule == "not-utf8" ? [0xFF, 0xFE, 0x2D, 0x00] : Encoding.UTF8.GetBytes(file);
            var findings = Parser(StrictSettings).Parse(path, bytes).Diagnostics;
            Assert.Contains(findings, finding => finding.Rule.Name == rule);
            told.Append(rule).Append('\n').Append(Show(findings)).Append("\n\n");
        }
        foreach (var (rule, yaml) in SettingsFiles)
        {
            var findings = new List<Diagnostic>();
            SettingsReader.Read(yaml, "archive.yml", findings);
            Assert.Contains(findings, finding => finding.Rule.Name == rule);
            told.Append(rule).Append('\n').Append(Show([.. findings])).Append("\n\n");
        }
        Snapshot.Match(told.ToString());
    }

    [Fact]
    public void Each_rule_about_front_matter_dates_and_settings_has_a_fixture() =>
        Assert.Empty(
            new[] { FrontMatterRules.All, DateRules.All, SettingsRules.All }
                .SelectMany(rules => rules).Select(rule => rule.Name).Except(Files.Select(file => file.Rule))
                .Except(SettingsFiles.Select(file => file.Rule)));
}
