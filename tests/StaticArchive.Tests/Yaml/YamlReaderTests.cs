using CsCheck;

namespace StaticArchive.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Values_know_their_place()
    {
        var map = Read("title: \"A: b\"\ntags:\n  - one\n  - two\nimage: {src: a.jpg}\n", firstLine: 2);

        Assert.Equal(new TextSpan(2, 8, 6), map.Find("TITLE")!.Span);
        Assert.Equal(new TextSpan(5, 5, 3), ((YamlList)map.Find("tags")!).Items[1].Span);
        Assert.Equal("a.jpg", ((YamlScalar)((YamlMap)map.Find("image")!).Find("src")!).Value);
    }

    [Theory]
    [InlineData("title: a: b", 1, 9, "holds ': '")]
    [InlineData("title: @foo", 1, 8, "cannot begin with '@'")]
    [InlineData("title: `x`", 1, 8, "cannot begin with '`'")]
    [InlineData("title: x\n\ttags: y", 2, 1, "a tab")]
    [InlineData("tags:\n\t- x", 2, 1, "a tab")]
    [InlineData("title: \"Foo\" bar", 1, 14, "quoted text ends here")]
    [InlineData("title: 'it's'", 1, 12, "quoted text ends here")]
    [InlineData("title: [Foo] bar", 1, 14, "ends with ']'")]
    [InlineData("title: \"abc\nslug: x", 1, 8, "not closed")]
    [InlineData("title: \"abc\nslug: x\nkicker: \"d\"", 1, 8, "not closed")]
    [InlineData("title: 'abc\nslug: x", 1, 8, "not closed")]
    [InlineData("title: \"a \\d\"", 1, 8, "backslash")]
    [InlineData("title: a\n  slug: b", 2, 7, "'slug' is indented more")]
    [InlineData("title:a\nslug: b", 1, 1, "'title:a' is no 'key: value'")]
    [InlineData("title\nslug: b", 1, 1, "'title' is no 'key: value'")]
    [InlineData("a: [b, c", 1, 4, "opened by '['")]
    [InlineData("a: {b: c", 1, 9, "opened by '{'")]
    [InlineData("a: |\nfoo\n", 2, 1, "'foo' is no 'key: value'")]
    [InlineData("a: - b", 1, 4, "cannot begin with '-'")]
    [InlineData("title: >bar", 1, 8, "'>' at the front")]
    [InlineData("- a\nb: c", 2, 1, "A list goes on here")]
    [InlineData("...\n -\n", 1, 1, "What follows here")]
    [InlineData(": a", 1, 1, "A key is missing")]
    public void A_fault_is_told_at_its_place_in_plain_words(string yaml, int line, int column, string words)
    {
        var fault = Assert.Single(Faults(yaml));

        Assert.Equal(FrontMatterRules.InvalidYaml, fault.Rule);
        Assert.Contains(words, fault.Message);
        Assert.Equal((line, column), (fault.Span.Line, fault.Span.Column));
    }

    [Theory]
    [InlineData("a: &x b\nc: *x", "SA0105")]
    [InlineData("title: *bold*", "SA0105")]
    [InlineData("a: !!binary x", "SA0105")]
    [InlineData("a: b\n---\nc: d", "SA0105")]
    [InlineData("a: b\nA: c", "SA0104")]
    [InlineData("title: Fixing #5", "SA0118")]
    public void What_yaml_can_but_should_not_is_refused(string yaml, string rule) =>
        Assert.All(Faults(yaml), fault => Assert.Equal(rule, fault.Rule.Id));

    [Fact]
    public void A_comment_with_a_space_is_a_comment() => Assert.Empty(Faults("draft: true # until Monday"));

    [Fact]
    public void A_quoted_text_may_go_on_in_column_one()
    {
        var map = Read("title: \"67 million\nmore\n\nrecords\"\ntags:\n- \"a\nb\"\n");

        Assert.Equal("67 million more\nrecords", ((YamlScalar)map.Find("title")!).Value);
        Assert.Equal("a b", ((YamlScalar)((YamlList)map.Find("tags")!).Items[0]).Value);
    }

    [Fact]
    public void Depth_and_count_are_bounded()
    {
        Assert.Contains("nested", Assert.Single(Faults("a: " + new string('[', 10_000))).Message);
        Assert.Contains(
            "20000 values",
            Assert.Single(Faults(string.Concat(Enumerable.Range(0, 30_000).Select(i => $"- {i}\n")))).Message);
    }

    // A comment at the front sends a text to the full parser, which the quick one must agree with to the column.
    [Trait("Speed", "Slow")]
    [Fact]
    public void The_quick_reader_reads_what_it_reads_like_the_full_parser()
    {
        var word = OneOf(
            "a", "b1", "title", "Ünï ", "x y", "\"q\"", "'s'", "''", "'it''s'", "http://x", "c:", "#h", "k: v", "-",
            "- ", "- - ", "-1", "[a, b]", "[]", "[ 'a' ,b ]", "[a,]", "[[a]]", "{}", "{a: b}", "~", "null", ":", "?",
            "|", ">", "%", "é", "\t", "  ", " ", "2021-04-05", "a,b", "a]", "*a", "&b", "!c", "...", "---", ".5");
        var line = Gen.Select(
            Gen.Int[0, 5],
            Gen.OneOf(
                word.Select(w => w),
                Gen.Select(word, word, (a, b) => a.Trim() + ": " + b),
                word.Select(w => w.Trim() + ":"),
                word.Select(w => "- " + w),
                Gen.Select(word, word, (a, b) => $"- {a.Trim()}: {b}")),
            (indent, text) => new string(' ', indent == 5 ? 0 : indent) + text);
        Gen.Select(line.Array[1, 7], OneOf("\n", "\r\n", "\n\n", " \n"))
            .Holds(
                (lines, end) =>
                {
                    var yaml = string.Join(end, lines) + end;
                    List<Diagnostic> quickly = [],
                        fully = [];
                    var quick = Show(YamlReader.Read(yaml, "x.md", 2, quickly));
                    var full = Show(YamlReader.Read("# c\n" + yaml, "x.md", 1, fully));
                    return quick == full && quickly.Count == fully.Count;
                },
                count: 20_000);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static YamlMap Read(string yaml, int firstLine = 1)
    {
        var faults = new List<Diagnostic>();
        var map = YamlReader.ReadMap(yaml, "x.md", firstLine, faults);
        Assert.Empty(faults);
        return map!;
    }

    private static List<Diagnostic> Faults(string yaml)
    {
        var faults = new List<Diagnostic>();
        YamlReader.Read(yaml, "x.md", 1, faults);
        return faults;
    }

    private static string Show(YamlNode? node) =>
        node switch
        {
            YamlScalar scalar => $"{scalar.Span}{scalar.IsPlain}<{scalar.Value}>",
            YamlList list => $"{list.Span}[{string.Join(",", list.Items.Select(Show))}]",
            YamlMap map => $"{map.Span}{{{string.Join(",", map.Entries.Select(Show))}}}",
            _ => "nothing",
        };

    private static string Show(KeyValuePair<YamlScalar, YamlNode> entry) => Show(entry.Key) + "=" + Show(entry.Value);
}
