using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>axe-core, put into a page once and then run as often as the page changes its look.</summary>
internal static class AxeCore
{
    // All rules that axe-core runs by default, and one that it runs when asked: targets of at least 24 by 24 pixels
    // (WCAG 2.2, 2.5.8).
    private const string Run = """
        async rules => {
          const options = { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } };
          if (rules) options.runOnly = rules;
          const result = await axe.run(document, options);
          return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}: ${node.html}`));
        }
        """;

    private static readonly Lazy<string> Source = new(() => new BundledAxeScriptProvider().GetScript());

    public static Task EmbedAsync(IPage page) => page.EvaluateAsync(Source.Value);

    /// <summary>The violations on the page as it looks now, one a line.</summary>
    /// <param name="page">One that axe-core was put into.</param>
    /// <param name="rules">The only rules to run; none: all.</param>
    public static Task<string[]> ViolationsAsync(IPage page, params string[] rules) =>
        page.EvaluateAsync<string[]>(Run, rules.Length > 0 ? rules : null);
}
