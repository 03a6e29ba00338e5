using StaticArchive.Related.Explanation;
using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

public sealed class WholeNameTests
{
    [Theory]
    [InlineData("They met at the Product Hunt.", true)]
    [InlineData("They went home. The Product Hunt began.", true)]
    [InlineData("They met at the Product\nHunt of old.", true)]
    [InlineData("They met at the Great Product Hunt.", false)]
    [InlineData("They met at the Product Hunt Fair.", false)]
    [InlineData("They met at two Product Hunts.", false)]
    [InlineData("They met.", false)]
    public void A_name_is_whole_where_no_word_of_a_longer_name_is_beside_it(string text, bool expected)
    {
        var story = Make("a").WithText($"<p>{text}</p>");
        var whole = Make("b").WithText("<p>Once more the Product Hunt.</p>");

        Assert.Equal(expected, new WholeNames().AreIn(story, whole, "Product Hunt"));
    }
}
