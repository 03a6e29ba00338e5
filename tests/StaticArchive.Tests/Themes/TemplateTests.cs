namespace StaticArchive.Tests.Themes;

public sealed class TemplateTests
{
    private static readonly Story Story = StoryMaker.Make("a") with { Headline = "<i>\"A\" & 'B'</i>" };

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("{{ page.title }}", "&lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/i&gt;")]
    [InlineData("{{ page.title + '<br>' }}", "&lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/i&gt;&lt;br&gt;")]
    [InlineData(
        "{{ capture x }}<b>{{ page.title }}</b>{{ end }}{{ x }}",
        "<b>&lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/i&gt;</b>")]
    [InlineData("{{ x = 2; y = true; x * 3 }} {{ y }}", "6 true")]
    [InlineData("a\n\n   b  c", "a\nb  c")]
    [InlineData("{{ for x in [1, 2] }}{{ x }}{{ if !for.last }}, {{ end }}{{ end }}", "1, 2")]
    [InlineData(
        "{{ for x in [1, 2, 3, 4] }}{{ if x == 2 }}{{ continue }}{{ else if x == 4 }}{{ break }}{{ else }}{{ x }}"
            + "{{ end }},{{ end }}",
        "1,3,")]
    [InlineData("{{ for x in [1, 2] }}{{ x }}{{ include 'early' }}{{ end }}", "1beginning2beginning")]
    [InlineData(
        "{{ if false }}a{{ else if 1 > 2 }}b{{ else }}c{{ end }}{{ if page.story }}d{{ end }}{{ x = 3 }}{{ case x }}"
            + "{{ when 3 }}e{{ end }}",
        "cde")]
    [InlineData("{{ func twice }}{{ ret $0 + $0 }}{{ end }}{{ twice 4 }} {{ 'ab' | capitalise }}", "8 Ab")]
    [InlineData("{{ text 'story_count' count: 1 }}/{{ text 'story_count' count: 2000 }}", "1 story/2,000 stories")]
    [InlineData("{{ join ['a', 'b'] ' < ' }}", "a &lt; b")]
    [InlineData("{{ capitalise 'ärger' }} {{ capitalise 'iPhone' }}", "Ärger iPhone")]
    [InlineData("{{ href '/x/ü y/' }}", "/x/%C3%BC%20y/")]
    [InlineData("{{ page.story.standfirst }}|", "|")]
    public void Templates_write(string template, string expected)
    {
        using var files = new ThemeOnDisk(
            ("layouts/story.html", template),
            ("partials/early.html", "beginning{{ ret }}end"));

        Assert.Equal(expected, Render(files));
    }

    [Fact]
    public void Partials_read_what_they_are_given_and_do_not_leak()
    {
        using var files = new ThemeOnDisk(
            ("layouts/story.html", "{{ include 'p' x: 1 }}{{ include 'p' x: '<' }}"),
            ("partials/p.html", "[{{ $x }}]"));

        Assert.Equal("[1][&lt;]", Render(files));
    }

    [Fact]
    public void A_component_is_rendered_once_and_sees_no_page()
    {
        using var files = new ThemeOnDisk(
            ("layouts/story.html", "{{ component 'c' page.story }}{{ component 'c' page.story }}"),
            ("partials/c.html", "<{{ $story.id }}>"));
        using var leaking = new ThemeOnDisk(
            ("layouts/story.html", "{{ component 'c' page.story }}"), ("partials/c.html", "{{ page.title }}"));

        Assert.Equal("<a><a>", Render(files));
        Assert.Contains("does not see 'page'", Fault(leaking).Message);
    }

    [Fact]
    public void Bodies_are_filled_in()
    {
        var html = "<p><a href=\"\">b</a> <a href=\"\">x</a> <img src=\"\" alt=\"\">.</p>"u8.ToArray();
        BodySlot Slot(string after, BodySlotKind kind, string target, int skip = 0) =>
            new(
                System.Text.Encoding.UTF8.GetString(html).IndexOf(after, skip) + after.Length,
                kind,
                target,
                "",
                new TextSpan(9, 1, 1));
        var story = Story with
        {
            Body = StoryBody.FromHtml(
                html,
                [
                    Slot("href=\"", BodySlotKind.Link, "/stories/b/"),
                    Slot("href=\"", BodySlotKind.Link, "/nowhere/", 20),
                    Slot("src=\"", BodySlotKind.Image, "/none.png"),
                    new BodySlot(html.Length, BodySlotKind.Teaser, "b", "", new TextSpan(9, 1, 1)),
                ]),
        };
        using var files = new ThemeOnDisk(
            ("layouts/story.html", "{{ page.story.body }}"),
            ("partials/teaser.html", "<aside>{{ $story.id }}</aside>"));

        Assert.Equal(
            "<p><a href=\"/stories/b/\">b</a> <a href=\"/nowhere/\">x</a> .</p><aside>b</aside>", Render(files, story));
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("{{ page.headlin }}", 1, 9, "'story page' has no member 'headlin'", null)]
    [InlineData("\n{{ page.story.headlin }}", 2, 15, "'story' has no member 'headlin'", "Did you mean 'headline'?")]
    [InlineData("{{ paeg.title }}", 1, 4, "There is nothing called 'paeg' here", "Did you mean 'page'?")]
    [InlineData("{{ page.thread.title }}", 1, 16, "Object `page.thread` is null", null)]
    [InlineData("{{ page.story }}", 1, 4, "'story' cannot be written; write one of its members", null)]
    [InlineData(
        "{{ texts.read_mor }}", 1, 10, "There is no text 'read_mor' in the theme's texts", "Did you mean 'read_more'?")]
    [InlineData(
        "{{ text 'read_mor' }}", 1, 4, "There is no text 'read_mor' in the theme's texts", "Did you mean 'read_more'?")]
    [InlineData("{{ asset 'site.cs' }}", 1, 4, "The theme has no asset 'site.cs'", "Did you mean 'site.css'?")]
    [InlineData(
        "{{ x = include 'teaser' story: page.story }}", 1, 8, "'include' writes where it stands and has no value",
        "Let it stand alone between the braces; 'capture' takes what it writes.")]
    [InlineData("{{ while true }}x{{ end }}", 1, 4, "Exceeding number of iteration limit", null)]
    [InlineData("{{ 'a' * 1000000000 }}", 1, 10, "String multiplication exceeds", null)]
    [InlineData("{{ x = 'a'; for i in 1..60; x = x + x; end }}", 1, 33, "String conversion reaches", null)]
    [InlineData(
        "{{ x = 'aaaaaaaa'; for i in 1..60; capture y; x; x; end; x = y; end }}", 1, 50,
        "What is captured grows beyond 8 million characters", null)]
    [InlineData("{{ x = 1 << 1000000000 }}", 1, 10, "Shift amount", null)]
    [InlineData("{{ include 'loop' }}", 1, 4, "Exceeding number of recursive depth limit", null)]
    [InlineData("{{ page.title = 'x' }}", 1, 9, "Cannot set a value for the readonly member", null)]
    [InlineData("{{ page.get_type }}", 1, 9, "'story page' has no member 'get_type'", null)]
    [InlineData("{{ date.now }}", 1, 4, "There is nothing called 'date' here", null)]
    [InlineData("{{ object.eval '1' }}", 1, 4, "There is nothing called 'object' here", null)]
    public void A_fault_names_its_place_and_what_was_meant(
        string template, int line, int column, string message, string? help)
    {
        using var files = new ThemeOnDisk(
            ("layouts/story.html", template),
            ("partials/loop.html", "{{ include 'loop' }}"),
            ("assets/css/a.css", "a{}"));

        var fault = Fault(files);

        Assert.Equal(ThemeRules.TemplateFailure, fault.Rule);
        Assert.StartsWith(message, fault.Message);
        if (!template.Contains("loop"))
            Assert.Equal(
                ("layouts/story.html", line, column, template.Split('\n')[line - 1]),
                (fault.Path, fault.Span.Line, fault.Span.Column, fault.SourceLine));
        if (help is not null)
            Assert.Equal(help, fault.Help);
    }

    [Fact]
    public void A_renderer_goes_on_after_a_fault()
    {
        using var files = new ThemeOnDisk(
            ("layouts/story.html", "{{ capture x }}{{ page.nothing }}{{ end }}"),
            ("layouts/home.html", "home"));
        var site = PlannedSite.Of(StoryMaker.DefaultSettings, [Story], files.Load().Theme);

        Assert.Throws<DiagnosticException>(() => site.Text("/stories/a/"));
        Assert.Equal("home", site.Text("/"));
    }

    private static string Render(ThemeOnDisk files, Story? story = null) =>
        PlannedSite.Of(StoryMaker.DefaultSettings, [story ?? Story, StoryMaker.Make("b")], files.Load().Theme)
            .Text("/stories/a/");

    private static Diagnostic Fault(ThemeOnDisk files) =>
        Assert.Throws<DiagnosticException>(() => Render(files)).Diagnostic;
}
