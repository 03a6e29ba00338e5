using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

public sealed class ReasonTests
{
    [Fact]
    public void Names_are_whole_and_the_rarest_come_first()
    {
        var archive = Pair(
            "<p>In Lille, Catherine De Bolle spoke for hours, and the National Crime Agency listened to what "
                + "Catherine De Bolle said.</p>",
            "<p>Last year the National Crime Agency met Catherine De Bolle in Lille. Europol was there.</p>",
            Make("third").WithText("<p>It was the National Crime Agency again.</p>"));

        Assert.Equal(["Catherine De Bolle", "National Crime Agency"], Names(archive));
    }

    [Theory]
    [InlineData(
        "en", "<p>I’ve learned a lot since March. He said it’ll be super.</p>",
        "<p>We hear I’ve learned that in March, and it’ll be super.</p>")]
    [InlineData(
        "en", "<p>It was the Dutch on Friday, 23 November, and the French.</p>",
        "<p>So the Dutch and the French met on Friday in November.</p>")]
    [InlineData(
        "en", "<p>They said several thousand of the wants and things.</p>",
        "<p>Of several thousand they said the wants and things.</p>")]
    [InlineData(
        "en", "<p>Use <code>FrobnicateTable</code> and https://example.org/Zanzibar now.</p>",
        "<p>See <code>FrobnicateTable</code> or https://example.org/Zanzibar then.</p>"
    )]
    [InlineData("en", "<table><tr><td>Qwertz Uiop</td></tr></table>", "<table><tr><td>Qwertz Uiop</td></tr></table>")]
    [InlineData(
        "en", "<p>It was Michael Smith, and then Michael again, said Michael.</p>",
        "<p>It was Michael Jones, and then Michael again, said Michael.</p>")]
    [InlineData(
        "fr", "<p>Les utilisateur·rice·s ont l’avantage d’être là.</p>",
        "<p>Pour chaque utilisateur·rice, c’est l’avantage d’être là.</p>")]
    [InlineData(
        "de", "<p>Wer hat das Problem, den Termin, die Mail am Montag?</p>",
        "<p>Wir lösen das Problem, den Termin und die Mail am Montag.</p>")]
    [InlineData("de", "<p>Wir ändern Ihren Quellcode, sagt er.</p>", "<p>Nehmt Ihren Quellcode mit.</p>")]
    [InlineData(
        "en", "<p>So the Updates came, then more Updates; all updates.</p>", "<p>Those Updates were the Updates.</p>")]
    [InlineData(
        "es", "<p>Ya salió Zarza 3.2. Planeamos más.</p>", "<p>Hoy sale Zarza 3.2. Planeamos menos.</p>", "Zarza 3.2")]
    [InlineData("ru", "<p>Вот ФАЙЛЫ ИЗ 1.9 тут.</p>", "<p>Это ФАЙЛЫ ИЗ 1.9 там.</p>")]
    [InlineData("zh", "<p>我们说，全新的，他们</p>", "<p>你们说，全新的，我们</p>")]
    [InlineData("ko", "<p>커버리지의 지원을 제공하는 것이다</p>", "<p>성능의 지원을 제공하는 것이다</p>")]
    [InlineData("zh", "<p>我们把前缀表达式转换成了后缀表达式的过程</p>", "<p>他们说前缀表达式求值的方法和后缀表达式</p>")]
    [InlineData("ja", "<p>新しい号が発行された、とは ChangeLog の話だ</p>", "<p>次の号が発行された、とは別の話だ</p>")]
    public void Ordinary_words_dates_code_and_fragments_are_no_reason(
        string language, string text, string other, params string[] names
    ) => Assert.Equal(names, Names(Pair(text, other, language: language)));

    [Theory]
    [InlineData("ko", "콘퍼런스 소식", "콘퍼런스", "콘퍼런스")]
    [InlineData("ja", "チケットと会場", "新しいチケットです", "チケット")]
    public void Scripts_without_capital_letters_show_what_is_in_both_headlines(
        string language, string headline, string other, string name)
    {
        var archive = Of([
            .. Filler(20).Select(story => story with { Language = language }),
            Make("a").WithText("<p>…</p>") with { Language = language, Headline = headline },
            Make("b").WithText("<p>…</p>") with { Language = language, Headline = other },
        ]);

        Assert.Contains(name, archive.Entry("a", "b").Reason(ReasonKind.Text)!.Values);
    }

    [Fact]
    public void A_curated_name_counts_when_the_other_story_only_names_it_in_its_text()
    {
        var archive = Pair(
            "<p>Nothing.</p>",
            "<p>By then the Hansa Market had closed.</p>",
            first: story => story.WithFacet("organisations", "Hansa Market"));

        var reason = archive.Entry("a", "b").Reasons[0];
        Assert.Equal(ReasonKind.Facet, reason.Kind);
        Assert.Equal("Hansa Market", Assert.Single(reason.Values.AsEnumerable()));
        Assert.Equal(ReasonKind.Facet, archive.Entry("b", "a").Reasons[0].Kind);
    }

    [Fact]
    public void Curated_names_come_before_names_of_the_texts_and_are_two_at_most()
    {
        const string text = "<p>It was Catherine De Bolle who said so.</p>";
        var archive = Pair(
            text,
            text,
            first: story => story.WithFacet("tags", "one", "two", "three"),
            second: story => story.WithFacet("tags", "three", "two", "one"));

        var reasons = archive.Entry("a", "b").Reasons;
        Assert.Equal([ReasonKind.Facet, ReasonKind.Text], reasons.Select(reason => reason.Kind));
        Assert.Equal(2, reasons[0].Values.Length);
    }

    [Fact]
    public void From_the_same_time_is_said_only_of_what_is()
    {
        var archive = Of([.. Enumerable.Range(0, 40).Select(i => Make($"s{i:d2}", $"{1960 + i}-01-01"))]);

        // A date in the year after the next is two years and a leap day away.
        Assert.All(archive.Rank("s20", 39).Where(entry => Math.Abs(entry.Story - 20) != 2), entry => Assert.Equal(
            Math.Abs(entry.Story - 20) <= 1 ? [ReasonKind.Nearby] : [], entry.Reasons.Select(reason => reason.Kind)));
    }

    private static Archive Pair(
        string text,
        string other,
        Story? third = null,
        string language = "en",
        Func<Story, Story>? first = null,
        Func<Story, Story>? second = null) =>
        Of([
            .. Filler(20).Select(story => story with { Language = language }),
            .. third is null ? Array.Empty<Story>() : [third],
            (first ?? (story => story))(Make("a").WithText(text) with { Language = language }),
            (second ?? (story => story))(Make("b").WithText(other) with { Language = language }),
        ]);

    private static IEnumerable<string> Names(Archive archive) => archive.Rank("a", 30)
        .Where(entry => archive.Stories[entry.Story].Slug == "b")
        .SelectMany(entry => entry.Reasons)
        .Where(reason => reason.Kind == ReasonKind.Text)
        .SelectMany(reason => reason.Values);
}
