namespace StaticArchive.Tests.Yaml;

[Trait("Speed", "Slow")]
public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("Zu\u0308rich", "Zürich")]
    [InlineData("Vie\u0302\u0323t e\u0323\u0302", "Viê\u0323t ệ")]
    [InlineData("Έ Ε\u0301 И\u0306 ё", "Έ Έ Й ё")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("\u0301x q\u0301", "\u0301x q\u0301")]
    [InlineData("plain", "plain")]
    public void Letters_and_their_marks_are_joined(string text, string composed) =>
        Assert.Equal(composed, ComposedText.Of(text));

    [Fact]
    public void A_name_is_one_value_however_it_was_typed()
    {
        using var archive = new TinyArchive(
            ("stories/a.md", TinyArchive.Story("A", "2021-01-01", more: "people: [Jose\u0301]\n")),
            ("stories/b.md", TinyArchive.Story("B", "2021-01-02", more: "people: [José]\n")));

        var people = archive.Site().Archive.Facets.Single(facet => facet.Definition.Key == "people");

        Assert.Equal(("José", 2), (Assert.Single(people.Values).Name, people.Values[0].Stories.Length));
    }
}
