using Xunit;

namespace StaticArchive.Tests.Stories.Body;

public sealed class TemplateTagTests
{
    [Theory]
    [InlineData("[a]({{ \"/b/\" | url }}) c", "<p><a href=\"«Link /b/»\">a</a> c</p>\n")]
    [InlineData("[a]({{ '/b/' | url }}#c)", "<p><a href=\"«Link /b/ #c»\">a</a></p>\n")]
    [InlineData("[a]({{site.baseurl}}/b/)", "<p><a href=\"«Link /b/»\">a</a></p>\n")]
    [InlineData("[a]( {{ site.url }}{{ site.baseurl }}/b/ \"T\")", "<p><a href=\"«Link /b/»\" title=\"T\">a</a></p>\n")]
    [InlineData("[a]({{ site.baseurl }}{% post_url 2014-01-01-x %})", "<p><a href=\"«Link 2014-01-01-x.md»\">a</a></p>\n")]
    [InlineData("[a]: {{ \"/b/\" | url }}\n\n[a]", "<p><a href=\"«Link /b/»\">a</a></p>\n")]
    [InlineData("<a href=\"{{ '/b/' | url }}\">a</a>", "<p><a href=\"«Link /b/»\">a</a></p>\n")]
    [InlineData("By {{ \"ann\" | team_link }}.", "<p>By .</p>\n")]
    [InlineData("a\n\n{% image \"x.jpg\" \"y\" %}\n\nb", "<p>a</p>\n<p>b</p>\n")]
    [InlineData("{%- if x -%}\n## a\n{%- endif -%}", "<h2 id=\"a\">a</h2>\n")]
    [InlineData("{% raw %}{{ x }} *y*{% endraw %}", "<p>{{ x }} <em>y</em></p>\n")]
    [InlineData("`{{ x }}` and ``{% y %}``", "<p><code>{{ x }}</code> and <code>{% y %}</code></p>\n")]
    [InlineData("```\n{% raw %}{{ x }}{% endraw %}\n```", "<pre><code>{{ x }}\n</code></pre>\n")]
    [InlineData("    {{ x }}", "<pre><code>{{ x }}\n</code></pre>\n")]
    [InlineData("a {% comment %}b {{ c }}{% endcomment %} d", "<p>a  d</p>\n")]
    [InlineData("a {{ b and {% c", "<p>a {{ b and {% c</p>\n")]
    public void Stripped_tags_leave_what_they_meant(string markdown, string html)
    {
        var rendered = RenderedBody.Of(markdown, tags: TemplateTagPolicy.Strip);
        Assert.Equal(html, rendered.Html);
        Assert.Empty(rendered.Diagnostics);
    }

    [Fact]
    public void Places_stay_right_where_tags_were()
    {
        var rendered = RenderedBody.Of("{% x\n%} [a]({{ \"/b/\" | url }}) {{ y }} [c](/d/)\n\n![](e.jpg)", tags: TemplateTagPolicy.Strip, firstLine: 5);
        Assert.Equal([(6, 12, 3), (6, 39, 3), (8, 5, 5)], rendered.Body.Slots.Select(s => (s.Span.Line, s.Span.Column, s.Span.Length)));
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
