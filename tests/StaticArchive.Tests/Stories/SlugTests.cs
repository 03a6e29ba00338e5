using CsCheck;

namespace StaticArchive.Tests.Stories;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Police switch off Ennetcom", "police-switch-off-ennetcom")]
    [InlineData("Élodie’s “Straße” — Ærø", "elodies-strasse-aero")]
    [InlineData("Don't stop", "dont-stop")]
    [InlineData("Москва", "moskva")]
    [InlineData("加密手机", "jiamishouji")]
    [InlineData("  a  --  b  ", "a-b")]
    [InlineData("AUX", "aux-story")]
    [InlineData("com1", "com1-story")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("?!…", "")]
    [InlineData("a_b", "a-b")]
    public void Words_of_any_script_become_a_segment(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Fact]
    public void A_long_headline_is_cut_behind_a_whole_word()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("encrypted", 12)));

        Assert.Equal(string.Join('-', Enumerable.Repeat("encrypted", 8)), slug);
    }

    [Fact]
    public void A_file_name_keeps_its_length_and_underscores() =>
        Assert.Equal("a_day_in_the_life_-_ingeniero", Slug.FromName("a_day_in_the_life_-_ingeniero"));

    [Fact]
    public void Whatever_the_text_the_slug_is_safe() =>
        Gen.String.Holds(text =>
        {
            var slug = Slug.From(text);
            return slug.Length <= Slug.MaxLength + "-story".Length
                && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
                && !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--")
                && !Slug.IsDeviceName(slug) && Slug.From(slug) == slug;
        }, count: 20_000);
}
