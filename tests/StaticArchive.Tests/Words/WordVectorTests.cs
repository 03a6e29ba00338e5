using System.Text.Json;
using CsCheck;

namespace StaticArchive.Tests.Words;

/// <summary>The table of words in tests/search/vectors.json, which the browser's side is held to as well.</summary>
public sealed class WordVectorTests
{
    public static TheoryData<string, string[], string[], string[]> Vectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors.json")));
        var data = new TheoryData<string, string[], string[], string[]>();
        foreach (var vector in json.RootElement.EnumerateArray())
        {
            data.Add(
                vector.GetProperty("text").GetString()!, Strings(vector.GetProperty("english")),
                Strings(vector.GetProperty("plain")),
                vector.TryGetProperty("compounds", out var compounds) ? Strings(compounds) : []);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Words_are_read_folded_and_stemmed_as_the_table_says(
        string text, string[] english, string[] plain, string[] compounds)
    {
        Assert.Equal(compounds, Compounds(text));
        Assert.Equal(plain, Words(text, isEnglish: false));
        Assert.Equal(english, Words(text, isEnglish: true));
    }

    [Fact]
    public void A_word_is_read_alike_alone_and_within_a_text()
    {
        // Within a text, sixteen characters are looked at together; alone there are fewer than that.
        var token = Gen.Char["aZ09zA@[`{/:'\u2019-.\u00e9\u0130\u0301\u8a9e\ud840"]
            .Array[0, 12].Select(characters => new string(characters));
        token.Array[1, 20]
            .Holds(tokens =>
                Assert.Equal(
                    tokens.SelectMany(alone => Words(alone, isEnglish: false)),
                    Words(string.Join(' ', tokens), isEnglish: false)));
    }

    private static IEnumerable<string> Compounds(string text)
    {
        var compounds = new CompoundReader();
        for (var reader = new WordReader(text, new char[64]); reader.Read();)
        {
            if (!reader.IsPair)
                compounds.Add(text, reader.Start, reader.End);
        }
        compounds.Finish(text);
        return compounds.Found.Select(compound => compound.Word);
    }

    private static List<string> Words(string text, bool isEnglish)
    {
        var words = new List<string>();
        var reader = new WordReader(text, new char[64]);
        Span<char> room = stackalloc char[64];
        while (reader.Read())
        {
            var folded = Folding.Fold(reader.Word.ToString());
            words.Add(isEnglish ? EnglishStem.Of(folded, room).ToString() : folded);
        }
        return words;
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
