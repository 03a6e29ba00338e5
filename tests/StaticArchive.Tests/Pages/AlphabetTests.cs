using CsCheck;

namespace StaticArchive.Tests.Pages;

public sealed class AlphabetTests
{
    [Fact]
    public void Names_are_grouped_by_their_first_letter_whatever_the_script()
    {
        string[] names = ["“Quoted” first", "Äpfel", "apple", "Zebra", "9 lives", "Чехов", "…"];

        var groups = Alphabet.Group(names, 100);

        Assert.Equal(
            ["0-9:9 lives", "a:Äpfel,apple", "c:Чехов", "q:“Quoted” first", "z:Zebra", "other:…"],
            groups.Select(group => $"{group.Prefix}:{string.Join(',', group.Items.Select(item => names[item]))}")
                .Select(Ordered));
    }

    [Fact]
    public void A_sign_that_is_not_ascii_does_not_move_a_name()
    {
        string[] names = ["Net closed", "Net case: €9", "Net messages"];

        Assert.Equal([1, 0, 2], Alphabet.Group(names, 100)[0].Items.ToArray());
    }

    [Fact]
    public void A_full_letter_is_split_by_two()
    {
        string[] names = ["Ab", "Ac", "Ac too", "B"];

        Assert.Equal(["ab", "ac", "b"], Alphabet.Group(names, 2).Select(group => group.Prefix));
    }

    [Fact]
    public void A_letter_that_a_language_has_for_itself_is_a_group_of_its_own()
    {
        var groups = Alphabet.Group(["Łódź", "Lublin", "Malbork"], 100, "pl");

        Assert.Equal(
            ["l:L:1", "l1:Ł:0", "m:M:2"], groups.Select(group => $"{group.Prefix}:{group.Label}:{group.Items[0]}"));
    }

    [Fact]
    public void The_two_letters_i_of_Turkish_have_their_own_capitals_and_addresses()
    {
        var groups = Alphabet.Group(["iğne", "ırmak", "hal"], 100, "tr");

        Assert.Equal(["h:H:2", "i1:I:1", "i:İ:0"],
            groups.Select(group => $"{group.Prefix}:{group.Label}:{group.Items[0]}"));
    }

    [Fact]
    public void Chinese_names_are_sorted_by_their_sound() =>
        Assert.Equal([2, 3, 0, 1], Alphabet.Group(["上海", "天津", "北京", "BYD"], 100, "zh")
            .SelectMany(group => group.Items));

    [Fact]
    public void No_name_is_lost() =>
        Gen.String.Array[0, 60]
            .Holds(names =>
                Alphabet.Group(names, 3)
                    .SelectMany(group => group.Items).Order().SequenceEqual(Enumerable.Range(0, names.Length)));

    // Both spellings of the apple come in some order that does not matter here.
    private static string Ordered(string group) => group == "a:apple,Äpfel" ? "a:Äpfel,apple" : group;
}
