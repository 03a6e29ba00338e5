using System.Diagnostics;

namespace StaticArchive.Tests.Stories.Body;

/// <summary>A text of twice the size takes about twice as long, whatever it is made of.</summary>
[Trait("Speed", "Slow")]
public sealed class BodyCostTests
{
    private const int Size = 200_000;

    // Twice, and half as much again for what a shared machine adds; a square would be four times.
    private const double MaxRatio = 3;
    private const int MaxAttempts = 4;
    private const double Negligible = 400;

    [Theory]
    [InlineData("<!-- a -->\n\n")]
    [InlineData("a <!-- b --> ")]
    [InlineData("<? a ?> ")]
    [InlineData("&#91;a&#93;&#91;b&#93; ")]
    [InlineData("[a](b.md) ")]
    [InlineData("[a][b] ")]
    [InlineData("[[a]] ")]
    [InlineData("**a ")]
    [InlineData("{{ a }} ")]
    [InlineData("{{< a ")]
    [InlineData("{% a ")]
    [InlineData("{% raw %} ")]
    [InlineData("{% note %}a{% endnote %}\n")]
    [InlineData("<Aa {")]
    [InlineData("\n<Aa b=\"")]
    [InlineData("{:.a}\n")]
    [InlineData("## A? {#b}\n\n")]
    [InlineData("https://example.org/ ")]
    [InlineData("- [ ] a\n")]
    [InlineData("a[^1] ")]
    [InlineData("![a](b c) ")]
    [InlineData("|a|b")]
    [InlineData("Ã¼")]
    [InlineData("警察。\n")]
    [InlineData("> [!NOTE]\n> a\n\n")]
    [InlineData("!!! note\n    a\n\n")]
    public void Cost_grows_with_the_size(string unit)
    {
        // What else the machine does makes a run slower, never faster: one good pair proves the growth.
        var seen = new List<string>();
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var small = Milliseconds(unit, Size);
            var large = Milliseconds(unit, 2 * Size);
            if (large < Negligible || large < small * MaxRatio)
                return;
            seen.Add($"{small:f0} ms became {large:f0} ms");
        }
        Assert.Fail(string.Join("; ", seen));
    }

    private static double Milliseconds(string unit, int size)
    {
        var text = string.Concat(Enumerable.Repeat(unit, size / unit.Length));
        var best = double.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            RenderedBody.Of(text, tags: TemplateTagPolicy.Translate);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        return best;
    }
}
