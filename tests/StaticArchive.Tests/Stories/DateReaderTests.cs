using CsCheck;

namespace StaticArchive.Tests.Stories;

public sealed class DateReaderTests
{
    private static readonly DateReader London = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

    [Theory]
    [InlineData("2021-04-05", "2021-04-05", "2021-04-05T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("2021-04", "2021-04", "2021-04-01T00:00:00+01:00", "2021-04-30T23:59:59+01:00")]
    [InlineData("2021", "2021", "2021-01-01T00:00:00+00:00", "2021-12-31T23:59:59+00:00")]
    [InlineData("2021-03", "2021-03", "2021-03-01T00:00:00+00:00", "2021-03-31T23:59:59+01:00")]
    [InlineData("2021-XX", "2021", "2021-01-01T00:00:00+00:00", "2021-12-31T23:59:59+00:00")]
    [InlineData("2021-XX-XX", "2021", "2021-01-01T00:00:00+00:00", "2021-12-31T23:59:59+00:00")]
    [InlineData("2021-04-XX", "2021-04", "2021-04-01T00:00:00+01:00", "2021-04-30T23:59:59+01:00")]
    [InlineData("2015/03/17", "2015-03-17", "2015-03-17T00:00:00+00:00", "2015-03-17T23:59:59+00:00")]
    [InlineData("2015.3.7", "2015-03-07", "2015-03-07T00:00:00+00:00", "2015-03-07T23:59:59+00:00")]
    [InlineData("2015-3-7", "2015-03-07", "2015-03-07T00:00:00+00:00", "2015-03-07T23:59:59+00:00")]
    [InlineData("5 April 2021", "2021-04-05", "2021-04-05T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("April 5th, 2021", "2021-04-05", "2021-04-05T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("Mon, 5 Apr. 2021", "2021-04-05", "2021-04-05T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("Sept 2021", "2021-09", "2021-09-01T00:00:00+01:00", "2021-09-30T23:59:59+01:00")]
    [InlineData("  2021-04-05\u202F", "2021-04-05", "2021-04-05T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("2021－04－05", "2021-04-05", "2021-04-05T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("2021-03/2021-05", "2021", "2021-03-01T00:00:00+00:00", "2021-05-31T23:59:59+01:00")]
    [InlineData("2021-04-03/2021-04-05", "2021-04", "2021-04-03T00:00:00+01:00", "2021-04-05T23:59:59+01:00")]
    [InlineData("201X", "2010", "2010-01-01T00:00:00+00:00", "2019-12-31T23:59:59+00:00")]
    [InlineData("19XX", "1900", "1900-01-01T00:00:00+00:00", "1999-12-31T23:59:59+00:00")]
    public void A_date_has_its_bounds_in_the_archives_zone(string text, string machine, string earliest, string latest)
    {
        var reading = London.Read(text);

        Assert.Null(reading.Rule);
        Assert.Equal(machine, reading.Date!.Machine);
        Assert.Equal(earliest, Show(reading.Date.Earliest));
        Assert.Equal(latest, Show(reading.Date.Latest));
    }

    [Theory]
    [InlineData("2021-04-05T14:30:00+02:00", "2021-04-05T13:30:00+01:00")]
    [InlineData("2021-01-01T00:30:00+02:00", "2020-12-31T22:30:00+00:00")]
    [InlineData("2021-04-05T14:30Z", "2021-04-05T15:30:00+01:00")]
    [InlineData("2015-06-29 1:00:19 -0400", "2015-06-29T06:00:19+01:00")]
    [InlineData("2015-03-17 14:00:00 -4", "2015-03-17T18:00:00+00:00")]
    [InlineData("2015-03-17 14:00:00 +0000", "2015-03-17T14:00:00+00:00")]
    [InlineData("2015-03-17 14：00：00 +05:30", "2015-03-17T08:30:00+00:00")]
    [InlineData("2015-03-17 2:05 PM GMT", "2015-03-17T14:05:00+00:00")]
    [InlineData("2015-03-17 12:05 am UTC", "2015-03-17T00:05:00+00:00")]
    [InlineData("2015-03-17T14:00:00.123456Z", "2015-03-17T14:00:00+00:00")]
    [InlineData("2015-03-17\u00A014:00:00Z", "2015-03-17T14:00:00+00:00")]
    public void A_moment_is_told_in_the_archives_zone(string text, string machine)
    {
        var reading = London.Read(text);

        Assert.Null(reading.Rule);
        Assert.Equal(machine, reading.Date!.Machine);
        Assert.Equal(DatePrecision.Time, reading.Date.Precision);
    }

    [Theory]
    [InlineData("2023-12~", true, false)]
    [InlineData("2021?", false, true)]
    [InlineData("2021-04-05%", true, true)]
    public void A_qualifier_is_kept_beside_the_date(string text, bool approximate, bool uncertain)
    {
        var date = London.Read(text).Date!;

        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
        Assert.Equal(text[..^1], date.Machine);
        Assert.Equal(text, date.Edtf);
    }

    [Theory]
    [InlineData("2021-03~/2021-05?", "2021-03~/2021-05?")]
    [InlineData("201X", "2010/2019")]
    [InlineData("2021-04-05", "2021-04-05")]
    public void The_exact_form_is_there_for_machines(string text, string edtf) =>
        Assert.Equal(edtf, London.Read(text).Date!.Edtf);

    [Theory]
    [InlineData("2021-02-30", "SA0202", "February 2021 has 28 days")]
    [InlineData("2021-13-01", "SA0202", "no month 13")]
    [InlineData("2021-04-00", "SA0202", "no day 00")]
    [InlineData("2021-00", "SA0202", "no month 00")]
    [InlineData("0000", "SA0202", "years go from")]
    [InlineData("2021-04-05T25:00:00Z", "SA0202", "00 to 23, not 25")]
    [InlineData("2021-04-05 13:00 PM Z", "SA0202", "no 13 o'clock")]
    [InlineData("2021-04-05T10:60Z", "SA0202", "00 to 59, not 60")]
    [InlineData("2021-04-05T10:00+19:00", "SA0202", "19:00 hours away")]
    [InlineData("2021-05/2021-03", "SA0202", "ends before it begins")]
    [InlineData("31 April 2021", "SA0202", "April 2021 has 30 days")]
    [InlineData("03/04/2021", "SA0203", "3 April or 4 March 2021")]
    [InlineData("3.4.2021", "SA0203", "3 April or 4 March 2021")]
    [InlineData("25/12/2021", "SA0203", "never guessed")]
    [InlineData("03/04/21", "SA0203", "which part is the year")]
    [InlineData("2021-21", "SA0201", "a season")]
    [InlineData("2021-04/..", "SA0201", "without an end")]
    [InlineData("../2021-04", "SA0201", "without a beginning")]
    [InlineData("20210405", "SA0201", "a number")]
    [InlineData("Y17000", "SA0201", "outside the years")]
    [InlineData("2021-04-05 14:30 EST", "SA0201", "names of time zones")]
    [InlineData("2021-04-05T14", "SA0201", "not a date that can be read")]
    [InlineData("yesterday", "SA0201", "not a date that can be read")]
    [InlineData("2021-4-5-6", "SA0201", "not a date that can be read")]
    [InlineData("", "SA0201", "empty")]
    [InlineData("2021-01-01T10:00Z/2021-02", "SA0201", "between two moments")]
    public void What_cannot_be_a_date_is_told_of_exactly(string text, string rule, string words)
    {
        var reading = London.Read(text);

        Assert.Null(reading.Date);
        Assert.Equal(rule, reading.Rule!.Id);
        Assert.Contains(words, reading.Message);
    }

    [Fact]
    public void An_ambiguous_date_comes_with_both_ways_to_write_it() =>
        Assert.Equal("Write 2021-04-03 or 2021-03-04.", London.Read("03/04/2021").Help);

    [Theory]
    [InlineData("2021-06-01 10:00", "SA0204", "2021-06-01T10:00:00+01:00")]
    [InlineData("2021-03-28 01:30", "SA0207", "2021-03-28T02:30:00+01:00")]
    [InlineData("2021-10-31 01:30", "SA0207", "2021-10-31T01:30:00+01:00")]
    public void A_local_time_is_read_in_the_archives_zone_with_a_word(string text, string rule, string machine)
    {
        var reading = London.Read(text);

        Assert.Equal(rule, reading.Rule!.Id);
        Assert.Equal(machine, reading.Date!.Machine);
    }

    [Fact]
    public void A_day_begins_when_a_skipped_midnight_ends()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

        var day = new DateReader(zone).Read("2018-11-04").Date!;

        Assert.Equal("2018-11-04T01:00:00-02:00", Show(day.Earliest));
    }

    [Fact]
    public void Dates_sort_by_their_bounds()
    {
        string[] texts = ["2021-04-02", "2021", "2021-04", "2020-12-31", "2021-04-01", "2021-04-01T10:00:00Z"];

        var sorted = texts.Select(text => London.Read(text).Date!).Order().Select(date => date.Machine);

        Assert.Equal(
            ["2020-12-31", "2021", "2021-04-01", "2021-04", "2021-04-01T11:00:00+01:00", "2021-04-02"], sorted);
    }

    [Fact]
    public void Every_day_of_every_zone_has_bounds_that_hold_it() =>
        Gen.Select(Gen.Int[2, 9998], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 4])
            .Holds(
                (year, month, day, zone) =>
                {
                    string[] zones = ["UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"];
                    var date = new DateReader(TimeZoneInfo.FindSystemTimeZoneById(zones[zone]))
                        .Read($"{year:D4}-{month:D2}-{day:D2}").Date!;
                    return date.Earliest < date.Latest
                        && date.Latest - date.Earliest < TimeSpan.FromHours(27)
                        && date.Machine == $"{year:D4}-{month:D2}-{day:D2}";
                },
                count: 5_000);

    [Trait("Speed", "Slow")]
    [Fact]
    public void Any_text_gives_a_date_or_a_finding() =>
        Gen.OneOf(
                Gen.String,
                Gen.Char["0123456789-/.:TZX~?%+ apm年"].Array[0, 24].Select(letters => new string(letters)))
            .Holds(
                text =>
                {
                    var reading = London.Read(text);
                    return reading.Date is not null
                        || (reading.Rule is { Severity: Severity.Error } && reading.Message.Length > 0);
                },
                count: 30_000);

    private static string Show(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
