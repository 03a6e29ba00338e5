using Snapshooter.Xunit;
using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.Stories;

/// <summary>Rules that can be broken in more ways than the archive in <c>Invalid</c> shows; the snapshot holds what an
/// editor reads.</summary>
public sealed class RuleVariantTests
{
    private const string Path = "2021-04-05-a-story.md";

    // Each fixture breaks the rule that it is named for.
    private static readonly (string Rule, string Path, string File)[] Files =
    [
        ("yaml-feature-refused", Path, "---\ntitle: *bold*\n---\n"),
        ("missing-title", Path, "---\nkicker: A\n---\n"),
        ("wrong-type", Path, "---\ntitle: A\ndraft: maybe\n---\n"),
        ("wrong-type",
            Path,
            "---\ntitle: A\nsources: [{date: 2021}, {url: 'javascript:x', title: T}]\ncorrections: [{date: 2021}]\n"
                + "comments: many\nlang: E\n---\n"),
        ("wrong-type", Path, "---\ntitle: A\nimage: {src: 'data:image/png,x', alt: ''}\ntype: review\n---\n"),
        ("unknown-key", Path, "---\ntitle: A\nstandfrist: B\nimage: {src: a.jpg, alt: x, captoin: y}\n---\n"),
        ("missing-address-part", "a-story.md", "---\ntitle: A\npublished: 2021-04\n---\n"),
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
        ("impossible-date", "2018-06-00-s.md", "---\ntitle: A\n---\n"),
        ("doubtful-local-time", Path, "---\ntitle: A\npublished: 2021-10-31 01:30\n---\n"),
        ("missing-alt", Path, "---\ntitle: A\nimage: a.jpg\n---\n"),
        ("not-utf8", Path, "\uFFFE\0"),
    ];

    private const string StrictSettings =
        OwnSettings
        + "timeZone: Europe/London\npermalink: /:year/:month/:day/:slug/\n"
        + "facets: {section: , tags: , places: {vocabulary: [London, Paris]}}\n";

    [Fact]
    public void Each_way_to_break_a_rule_has_its_own_message()
    {
        var told = new StringBuilder();
        foreach (var (rule, path, file) in Files)
        {
            var bytes = rule == "not-utf8" ? [0xFF, 0xFE, 0x2D, 0x00] : Encoding.UTF8.GetBytes(file);
            var findings = Parser(StrictSettings).Parse(path, bytes).Diagnostics;
            Assert.Contains(findings, finding => finding.Rule.Name == rule);
            told.Append(rule).Append('\n').Append(Show(findings)).Append("\n\n");
        }
        var faults = new List<Diagnostic>();
        SettingsReader.Read("title: A\nbaseUrl: a.example\n", "archive.yml", faults);
        told.Append("invalid-setting\n").Append(Show([.. faults])).Append("\n\n");
        Snapshot.Match(told.ToString());
    }
}
