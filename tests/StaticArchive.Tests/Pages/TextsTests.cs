namespace StaticArchive.Tests.Pages;

public sealed class TextsTests
{
    [Theory]
    [InlineData("2021-04-05", DatePrecision.Day, false, false, "5 April 2021", "5 Apr 2021", "5 Apr")]
    [InlineData("2021-04-05", DatePrecision.Time, false, false, "5 April 2021", "5 Apr 2021", "5 Apr")]
    [InlineData("2021-04-01", DatePrecision.Month, false, false, "April 2021", "Apr 2021", "Apr")]
    [InlineData("2023-12-01", DatePrecision.Month, true, false, "about December 2023", "about Dec 2023", "about Dec")]
    [InlineData(
        "2021-01-01", DatePrecision.Year, false, true, "2021 (uncertain)", "2021 (uncertain)", "2021 (uncertain)")]
    [InlineData(
        "2021-01-01", DatePrecision.Year, true, true, "about 2021 (uncertain)", "about 2021 (uncertain)",
        "about 2021 (uncertain)")]
    public void Dates_are_told_as_exactly_as_they_are_known(
        string day, object precisionValue, bool approximate, bool uncertain, string words, string few, string inYear)
    {
        var precision = (DatePrecision)precisionValue;
        var first = DateTimeOffset.Parse(day + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var date = new PartialDate(
            first.Year, first.Month, first.Day, precision, approximate, uncertain, first, first, day);

        Assert.Equal(words, TestTexts.English.Date(date));
        Assert.Equal(few, TestTexts.English.ShortDate(date));
        Assert.Equal(inYear, TestTexts.English.DateInYear(date));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(1234567, "1,234,567")]
    public void Numbers_are_grouped(int number, string expected) =>
        Assert.Equal(expected, TestTexts.English.Number(number));

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en-GB", 1, "one")]
    [InlineData("fr", 0, "one")]
    [InlineData("ja", 1, "other")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 12, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("cs", 5, "other")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 100, "other")]
    public void Plural_forms_follow_the_language(string language, int count, string expected) =>
        Assert.Equal(expected, PluralForm.Of(language, count));
}
