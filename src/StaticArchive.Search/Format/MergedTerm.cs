namespace StaticArchive.Search.Format;

/// <summary>A term of the whole archive.</summary>
/// <param name="Stem">What it has in common with its other forms; the word itself in an archive without English
/// stories. Of a pair that of its first word.</param>
/// <param name="Word">The folded word, or a pair as <c>first+second</c>.</param>
/// <param name="Kind">What is kept of it.</param>
/// <param name="Sources">By worker: the term in its vocabulary, or -1.</param>
internal readonly record struct MergedTerm(string Stem, string Word, TermKind Kind, int[] Sources)
{
    /// <summary>Shorter words are not taken for mistyped.</summary>
    public const int MinCorrectable = 4;

    /// <summary>Whether it is made of letters and long enough to be mistyped, or to be meant by a mistyped
    /// word.</summary>
    public bool IsCorrectable
    {
        get
        {
            if (Word.Length < MinCorrectable || Kind == TermKind.Pair)
                return false;
            foreach (var c in Word)
            {
                if (char.IsDigit(c) || c is '\'' or >= '\u0e00')
                    return false;
            }
            return true;
        }
    }
}
