namespace StaticArchive.Related.Explanation;

/// <summary>What is known of a word that may be part of a name.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Begins with a capital letter, or is written like one that does (<c>iPhone</c>, <c>18F</c>).</summary>
    Capital = 1,

    /// <summary>Its letters alone say that it is a name: <c>EncroChat</c>, <c>NATO</c>, <c>18F</c>.</summary>
    Distinctive = 1 << 1,

    /// <summary>A stop word: a function word, or a word as usual as they are.</summary>
    Stop = 1 << 2,

    /// <summary>Among the most frequent words of the language.</summary>
    Common = 1 << 3,

    /// <summary>A month or a day of the week.</summary>
    Date = 1 << 4,

    /// <summary>A nationality.</summary>
    People = 1 << 5,

    /// <summary>A form of address.</summary>
    Title = 1 << 6,

    /// <summary>A word of office.</summary>
    Office = 1 << 7,

    /// <summary>Digits.</summary>
    Number = 1 << 8,

    /// <summary>May be in the middle of a name: <c>of</c>, <c>de</c>, <c>van</c>.</summary>
    Connector = 1 << 9,

    /// <summary>An address, a path, an identifier of code.</summary>
    Code = 1 << 10,

    /// <summary>All letters are capitals.</summary>
    Capitals = 1 << 11,

    /// <summary>An article, a pronoun, a preposition, a conjunction, an auxiliary verb, a contraction.</summary>
    Function = 1 << 12,

    /// <summary>A possessive is cut off.</summary>
    Possessive = 1 << 13,
}
