namespace StaticArchive.Text.Unicode;

/// <summary>What a character is to a reader of words.</summary>
internal enum LetterKind
{
    /// <summary>Not part of a word.</summary>
    None,

    /// <summary>A letter or digit of a script that puts spaces between words.</summary>
    Spaced,

    /// <summary>A combining mark: part of a word, never its beginning.</summary>
    Mark,

    /// <summary>A letter of a script without spaces.</summary>
    Unspaced,
}
