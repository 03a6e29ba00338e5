namespace StaticArchive.Text.Unicode;

/// <summary>Brings spellings together that readers do not tell apart when they search: <c>José</c> and
/// <c>jose</c>.</summary>
internal static class Folding
{
    // A letter and what it carries marks in: the canonical decompositions of Latin, Greek and Cyrillic small letters
    // (Unicode 15). The runtime's own normalisation does nothing without ICU, which this program does not load.
    private const string Accented =
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ "
        + "iìíîïĩīĭįǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ "
        + "sśŝşšșṡṣṥṧṩ tţťțṫṭṯṱẗ uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ æǣǽ øǿ ſẛ ʒǯ ʹʹ "
        + "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ οόὀὁὂὃὄὅὸό ρῤῥ "
        + "υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ аӑӓ гѓ еѐёӗ жӂӝ зӟ ийѝӣӥ кќ оӧ уўӯӱӳ чӵ ыӹ эӭ ії ѵѷ әӛ өӫ";

    private static readonly FrozenDictionary<char, char> Plain = Accented.Split(' ')
        .SelectMany(group => group.Skip(1).Select(accented => KeyValuePair.Create(accented, group[0])))
        .ToFrozenDictionary();

    /// <summary>The lower-case <paramref name="word"/> without the accents of Latin, Greek and Cyrillic and the vowel
    /// points of Arabic and Hebrew. Marks of other scripts are letters to their readers and stay.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (
                c
                is (>= '\u0300' and <= '\u036f')
                    or (>= '\u0591' and <= '\u05c7')
                    or (>= '\u064b' and <= '\u0652')
                    or '\u0640')
                continue;
            _ = c switch
            {
                < '\u00c0' => folded.Append(c),
                'ß' => folded.Append("ss"),
                'æ' or 'ǣ' or 'ǽ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                'ø' or 'ǿ' => folded.Append('o'),
                'đ' or 'ð' => folded.Append('d'),
                'ł' => folded.Append('l'),
                'ı' => folded.Append('i'),
                'ς' => folded.Append('σ'),
                _ => folded.Append(Plain.GetValueOrDefault(c, c)),
            };
        }
        return folded.ToString();
    }
}

/// <summary>Words that French, Italian and Catalan shorten before a vowel and write with an apostrophe: <c>l'été</c>,
/// <c>qu'on</c>, <c>dell'arte</c>. Each is a word of its own. <c>theme/assets/search/words.js</c> has the same
/// lists.</summary>
internal static class Elision
{
    private const string Vowels = "aeiouyhàâäáæéèêëîïíìôöóòœûüúù";

    /// <param name="word">A lower-case word that ends before an apostrophe.</param>
    /// <param name="next">The letter behind the apostrophe.</param>
    public static bool Is(ReadOnlySpan<char> word, char next) =>
        IsElided(word) && Vowels.Contains(char.ToLowerInvariant(next));

    private static bool IsElided(ReadOnlySpan<char> word) => word is
        "l" or "d" or "j" or "m" or "n" or "s" or "t" or "c" or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu"
        or "dell" or "nell" or "dall" or "sull" or "all" or "coll" or "un" or "quell" or "quest" or "bell" or "gl";
}
