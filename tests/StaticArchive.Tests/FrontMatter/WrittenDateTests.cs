using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.FrontMatter;

/// <summary>Dates as people and other generators write them, and where else than in the front matter they
/// are.</summary>
public sealed class WrittenDateTests
{
    private static readonly DateReader English = new(TimeZoneInfo.Utc, keepsOffsets: true);

    [Theory]
    [InlineData("5. April 2018", "2018-04-05")]
    [InlineData("5 avril 2018", "2018-04-05")]
    [InlineData("1er août 2018", "2018-08-01")]
    [InlineData("jeudi 5 avril 2018", "2018-04-05")]
    [InlineData("5 de abril de 2018", "2018-04-05")]
    [InlineData("5. dubna 2018", "2018-04-05")]
    [InlineData("März 2018", "2018-03")]
    [InlineData("2018年4月5日", "2018-04-05")]
    [InlineData("2018年4月5日（木） 15:04", "2018-04-05T15:04:00+00:00")]
    [InlineData("2018년 4월 5일", "2018-04-05")]
    [InlineData("2018年4月", "2018-04")]
    [InlineData("Jul 08 2022", "2022-07-08")]
    [InlineData("April 5th, 2018", "2018-04-05")]
    [InlineData("Apr 5, 2018, 3:04 PM", "2018-04-05T15:04:00+00:00")]
    [InlineData("Thu, 05 Apr 2018 10:00:00 GMT", "2018-04-05T10:00:00+00:00")]
    [InlineData("Thu, 05 Apr 2018 10:00:00 +0200", "2018-04-05T10:00:00+02:00")]
    [InlineData("Thu, 05 Apr 2018 10:00:00 EST", "2018-04-05T10:00:00-05:00")]
    [InlineData("Thu Apr 05 2018 10:00:00 GMT+0200 (Central European Summer Time)", "2018-04-05T10:00:00+02:00")]
    [InlineData("Thu Apr  5 10:00:00 UTC 2018", "2018-04-05T10:00:00+00:00")]
    [InlineData("1522922400", "2018-04-05T10:00:00+00:00")]
    [InlineData("1522922400000", "2018-04-05T10:00:00+00:00")]
    public void Are_read(string text, string machine) => Assert.Equal(machine, English.Read(text).Date?.Machine);

    [Theory]
    [InlineData("5 avr. 2018", "fr")]
    [InlineData("5 abr 2018", "es-MX")]
    [InlineData("5 kwi 2018", "pl")]
    public void A_short_name_is_known_in_the_archives_language(string text, string language)
    {
        Assert.Null(English.Read(text.Replace("abr", "dez").Replace("avr", "dez")).Date);
        if (language != "pl")
            Assert.Equal("2018-04-05", new DateReader(TimeZoneInfo.Utc, language: language).Read(text).Date?.Machine);
    }

    [Theory]
    [InlineData("31.02.2021", "SA0202", "February 2021 has 28 days")]
    [InlineData("31/04/2021", "SA0202", "April 2021 has 30 days")]
    [InlineData("20210231", "SA0201", "is a number")]
    [InlineData("2201-07-15", "SA0209", "in the year 2201")]
    [InlineData("2021-04-05 10:00 CET", "SA0201", "several meanings")]
    [InlineData("2021-04-05T10:00 Europe/Berlin", "SA0201", "name of a time zone")]
    public void Are_refused_without_an_impossible_fix(string text, string rule, string message)
    {
        var reading = English.Read(text);

        Assert.Equal(rule, reading.Rule?.Id);
        Assert.Contains(message, reading.Message);
        Assert.DoesNotContain("02-31", reading.Help ?? "");
    }

    [Theory]
    [InlineData("2019/04/05/three.md", "", "2019-04-05")]
    [InlineData("news/2019-04/three.md", "", "2019-04")]
    [InlineData("three.md", "permalink: /2018/03/29/one/", "2018-03-29")]
    [InlineData("three.md", "path: /2018/03/one.html", "2018-03")]
    [InlineData("2019/04/05/2020-01-02-three.md", "", "2020-01-02")]
    [InlineData("2019/04/05/three.md", "published: 2021", "2021")]
    public void An_address_or_a_folder_has_the_date(string path, string yaml, string machine) =>
        Assert.Equal(machine, Story("title: A\n" + yaml, path).Published?.Machine);

    [Fact]
    public void A_moment_keeps_the_day_of_its_writer_unless_the_settings_name_a_zone()
    {
        const string Yaml = "title: A\npublished: 2020-01-02T07:00:00+08:00";

        var kept = Story(Yaml, "a.md", OwnSettings).Published!;
        var zoned = Story(Yaml, "a.md", OwnSettings + "timeZone: UTC\n").Published!;

        Assert.Equal((2, 1), (kept.Day, zoned.Day));
        Assert.Equal(kept.Earliest, zoned.Earliest);
    }

    [Fact]
    public void A_correction_before_publication_is_reported() =>
        Assert.Contains(
            Parse("title: A\ncorrections: [{date: 2020-01-01, text: B}]").Diagnostics,
            finding => finding.Rule == DateRules.CorrectionBeforePublished);
}
