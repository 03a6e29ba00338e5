namespace StaticArchive.Related.Explanation;

/// <summary>How a story writes a name.</summary>
[Flags]
internal enum NameTraits : byte
{
    None = 0,

    /// <summary>At least once where only a name has a capital letter: not at the beginning of a sentence.</summary>
    Certain = 1,

    /// <summary>In the headline or the standfirst.</summary>
    Headline = 1 << 1,

    /// <summary>Of a script without capital letters.</summary>
    Caseless = 1 << 2,

    /// <summary>One word.</summary>
    Single = 1 << 3,

    /// <summary>Its letters alone say that it is a name.</summary>
    Distinctive = 1 << 4,

    /// <summary>Twice or more.</summary>
    Repeated = 1 << 5,

    /// <summary>Part of a longer name of the same story, or of its code.</summary>
    PartOfLonger = 1 << 6,
}
