namespace StaticArchive.Tests.Stories.Body;

public sealed class TemplateTagTests
{
    [Theory]
    [InlineData("[a]({{ \"/b/\" | url }}) c", "<p><a href=\"«Link /b/»\">a</a> c</p>\n")]
    [InlineData("[a]({{ '/b/' | url }}#c)", "<p><a href=\"«Link /b/ #c»\">a</a></p>\n")]
    [InlineData("[a]({{site.baseurl}}/b/)", "<p><a href=\"«Link /b/»\">a</a></p>\n")]
    [InlineData("[a]( {{ site.url }}{{ site.baseurl }}/b/ \"T\")", "<p><a href=\"«Link /b/»\" title=\"T\">a</a></p>\n")]
    [InlineData(
        "[a]({{ site.baseurl }}{% post_url 2014-01-01-x %})", "<p><a href=\"«Link page:2014-01-01-x»\">a</a></p>\n")]
    [InlineData("[a]: {{ \"/b/\" | url }}\n\n[a]", "<p><a href=\"«Link /b/»\">a</a></p>\n")]
    [InlineData("<a href=\"{{ '/b/' | url }}\">a</a>", "<p><a href=\"«Link /b/»\">a</a></p>\n")]
    [InlineData("By {{ \"ann\" | team_link }}.", "<p>By .</p>\n")]
    [InlineData("{%- if x -%}\n## a\n{%- endif -%}", "<h2 id=\"a\">a</h2>\n")]
    [InlineData("{% raw %}{{ x }} *y*{% endraw %}", "<p>{{ x }} <em>y</em></p>\n")]
    [InlineData("`{{ x }}` and ``{% y %}``", "<p><code>{{ x }}</code> and <code>{% y %}</code></p>\n")]
    [InlineData("```\n{% raw %}{{ x }}{% endraw %}\n```", "<pre><code>{{ x }}\n</code></pre>\n")]
    [InlineData("    {{ x }}", "<pre><code>{{ x }}\n</code></pre>\n")]
    [InlineData("a {% comment %}b {{ c }}{% endcomment %} d", "<p>a  d</p>\n")]
    [InlineData("a {{ b and {% c", "<p>a {{ b and {% c</p>\n")]
    [InlineData("[a]({{< ref \"2015-11-09-x.md#y\" >}})", "<p><a href=\"«Link page:2015-11-09-x.md #y»\">a</a></p>\n")]
    [InlineData("[a]({{% relref \"/n/x\" %}})", "<p><a href=\"«Link page:/n/x»\">a</a></p>\n")]
    [InlineData("<a href='{{< ref \"x.md\" >}}'>a</a>", "<p><a href=\"«Link page:x.md»\">a</a></p>\n")]
    [InlineData(
        "[a]({%link _posts/2014-01-01-x.md%}) b", "<p><a href=\"«Link page:/_posts/2014-01-01-x.md»\">a</a> b</p>\n")]
    [InlineData(
        "{% post_link 2014-01-01-the-night %}", "<p><a href=\"«Link page:2014-01-01-the-night»\">the night</a></p>\n")]
    [InlineData("{% post_link x 'The end' %}", "<p><a href=\"«Link page:x»\">The end</a></p>\n")]
    [InlineData("[a]({{ base }}124673) <{{ b.url }}>", "<p>a</p>\n")]
    [InlineData("![a]({{ img }})", "<p>a</p>\n")]
    [InlineData(
        "{{< highlight go \"linenos=table\" >}}\n# a\n{{< b >}}\n{{< /highlight >}}",
        "<pre><code class=\"language-go\"># a\n{{&lt; b &gt;}}\n</code></pre>\n")]
    [InlineData(
        "a\n{% highlight ruby %}\n# b\n\n```\n{% endhighlight %}\nc",
        "<p>a</p>\n<pre><code class=\"language-ruby\"># b\n\n```\n</code></pre>\n<p>c</p>\n")]
    [InlineData("{{< youtube dQw4 >}}", "«Embed https://www.youtube.com/watch?v=dQw4»\n")]
    [InlineData("{{< tweet user=\"a\" id=\"12\" >}}", "«Embed https://x.com/i/status/12»\n")]
    [InlineData("{% gist ann/12 %}", "«Embed https://gist.github.com/ann/12»\n")]
    [InlineData(
        "{{< button href=\"https://example.org/\" text=\"Go [on]\" >}}",
        "<p><a href=\"https://example.org/\">Go [on]</a></p>\n"
    )]
    [InlineData(
        "{{< quote-block text=\"A b.\" cite=\"C\" >}}",
        "<figure class=\"quotation\" id=\"quote-1\"><blockquote>\n<p>A b.</p>\n</blockquote>\n"
            + "<figcaption><span class=\"speaker\">C</span></figcaption></figure>\n")]
    [InlineData(
        "{{ 'https://example.org/a' | embed: 'b' }}",
        "<p><a href=\"https://example.org/a\">https://example.org/a</a></p>\n"
    )]
    [InlineData("{{</* note */>}} `{{</* x */>}}`", "<p>{{&lt; note &gt;}} <code>{{&lt; x &gt;}}</code></p>\n")]
    [InlineData(
        "{{< details \"More\" >}}\na\n{{< /details >}}",
        "«BlockStart details kind=details»More«BlockBody »\n<p>a</p>\n«BlockEnd »\n")]
    [InlineData(
        "a\n{% note warning %}b{% endnote %}", "<p>a</p>\n«BlockStart admonition kind=warning»<p>b</p>\n«BlockEnd »\n")]
    [InlineData(
        "{{% notice tip \"T\" %}}\nb\n{{% /notice %}}",
        "«BlockStart admonition kind=tip»T«BlockBody »\n<p>b</p>\n«BlockEnd »\n")]
    public void Stripped_tags_leave_what_they_meant(string markdown, string html)
    {
        var rendered = RenderedBody.Of(markdown, tags: TemplateTagPolicy.Translate);
        Assert.Equal(html, rendered.Html);
        Assert.Empty(rendered.Diagnostics);
    }

    [Theory]
    [InlineData(
        "{{< figure src=\"/a b.png\" alt=\"A [b]\" caption=\"C \\\"d\\\"\" >}}",
        "<img src=\"«Image /a b.png»\" alt=\"A [b]\"")]
    [InlineData("{% image \"x.jpg\" \"y z\" %}", "<img src=\"«Image x.jpg»\" alt=\"y z\"")]
    [InlineData("{% include image.html url=\"/x.jpg\" description=\"y\" %}", "<img src=\"«Image /x.jpg»\" alt=\"y\"")]
    [InlineData("{{< legacy-img src=\"2015/x.jpg\" alt=\"y\" >}}", "<img src=\"«Image 2015/x.jpg»\" alt=\"y\"")]
    public void Tags_of_images_become_images(string markdown, string html)
    {
        var rendered = RenderedBody.Of(markdown, tags: TemplateTagPolicy.Translate);

        Assert.Contains(html, rendered.Html);
        Assert.Empty(rendered.Body.Removed);
    }

    [Fact]
    public void What_is_lost_is_counted_by_kind()
    {
        var body = RenderedBody.Of(
            "a {{< img src=\"uid\" >}} {{< img src=\"x\" >}}\n\n{% if b %}c{% endif %} {{ d | e }} {{ \"f\" | g }}\n\n"
                + "`{{ h }}`",
            tags: TemplateTagPolicy.Translate).Body;

        Assert.Equal(
            ["{% if %} 1 False 3", "{{ d }} 1 False 3", "{{ … | g }} 1 False 3", "{{< img >}} 2 True 1"],
            body.Removed.Select(removed => $"{removed.Kind} {removed.Count} {removed.HeldImages} {removed.First.Line}")
        );
        Assert.Equal("a\nc\n{{ h }}", body.Text.ToString());
    }

    [Fact]
    public void A_tag_of_any_length_is_a_tag()
    {
        var tag = $"{{% include list.md q=\"{new string('x', 50_000)}\" %}}";

        Assert.Equal(
            "<p>a</p>\n<p>b</p>\n", RenderedBody.Of($"a\n\n{tag}\n\nb", tags: TemplateTagPolicy.Translate).Html);
    }

    [Fact]
    public void Mdx_is_read_without_its_components()
    {
        var mdx =
            "import A from 'a';\nexport const b = {\n  c: 1,\n};\n\n# D\n\n{/* no */}<Tabs>\n\n"
                + "e <A.B c={<x/>} d=\"f>\">g</A.B>\n\n</Tabs>\n\n"
            + "<Admonition type=\"tip\" title=\"T\">\n\nh\n\n</Admonition>\n\n<Link id=\"k\"/><p style={{ a: 1 }}>\n\n"
            + "<Image src={require('./i.png')} alt=\"j\" />\n\n```js\nimport K from 'k';\n<L />\n```\n";
        var body = RenderedBody.Of(mdx, path: "a.mdx");

        Assert.Equal("D\ne g\nT\nh\nimport K from 'k';\n<L />", body.Body.Text.ToString());
        Assert.Equal(
            ["<A.B> 1", "<Tabs> 1", "export 1", "import 1"],
            body.Body.Removed.Select(removed => $"{removed.Kind} {removed.Count}"));
        Assert.Contains("./i.png", body.Html);
    }

    [Fact]
    public void Places_stay_right_where_tags_were()
    {
        var rendered = RenderedBody.Of(
            "{% x\n%} [a]({{ \"/b/\" | url }}) {{ y }} [c](/d/)\n\n![](e.jpg)", tags: TemplateTagPolicy.Translate,
            firstLine: 5);
        Assert.Equal(
            [(6, 12, 3), (6, 39, 3), (8, 5, 5)],
            rendered.Body.Slots.Select(s => (s.Span.Line, s.Span.Column, s.Span.Length)));
        Assert.Equal("8:5+5 missing-alt", rendered.Findings);
    }

    [Theory]
    [InlineData(TemplateTagPolicy.Keep, "")]
    [InlineData(TemplateTagPolicy.Report, "1:3+7 template-tag-in-text")]
    public void Kept_and_reported_tags_are_shown(object policyValue, string findings)
    {
        var policy = (TemplateTagPolicy)policyValue;
        var rendered = RenderedBody.Of("a {{ b }}", tags: policy);
        Assert.Equal("<p>a {{ b }}</p>\n", rendered.Html);
        Assert.Equal(findings, rendered.Findings);
    }
}
