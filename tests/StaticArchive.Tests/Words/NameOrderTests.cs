namespace StaticArchive.Tests.Words;

/// <summary>Names are sorted as readers of the language expect.</summary>
public sealed class NameOrderTests
{
    [Theory]
    [InlineData("de", "Anna Ärzte Auto Öl Otto Zebra")]
    [InlineData("sv", "Anna Auto Otto Zebra Åland Ärta Öland")]
    [InlineData("fi", "Auto Zorro Åbo Äiti")]
    [InlineData("da", "Anna Zebra Ærø Øresund Århus")]
    [InlineData("pl", "Lublin Lwów Łódź Malbork Świdnica Żywiec")]
    [InlineData("tr", "Cem Çelik Ilgaz İzmir Oya Öykü Suna Şule")]
    [InlineData("es", "Nuria Ñandú Oviedo")]
    [InlineData("cs", "Cheb Česko Děčín Řím Šumava Žatec")]
    [InlineData("ru", "Игорь Йошкар Казань Ёлка")]
    [InlineData("en", "Ångström apple Zebra Éclair")]
    public void Each_language_has_its_order(string language, string names)
    {
        var order = NameOrder.Of(language);
        string[] expected = language switch
        {
            "ru" => ["Ёлка", "Игорь", "Йошкар", "Казань"],
            "en" => ["Ångström", "apple", "Éclair", "Zebra"],
            "pl" => ["Lublin", "Lwów", "Łódź", "Malbork", "Świdnica", "Żywiec"],
            _ => names.Split(' '),
        };

        Assert.Equal(expected, names.Split(' ').Reverse().Order(Comparer<string>.Create(order.Compare)));
    }

    [Fact]
    public void Marks_and_punctuation_decide_last()
    {
        var order = NameOrder.Of("en");

        Assert.Equal(
            ["“An end”", "An end, again", "Anna", "Élan", "elbow"],
            new[] { "elbow", "Anna", "Élan", "An end, again", "“An end”" }.Order(Comparer<string>.Create(order.Compare))
        );
    }
}
