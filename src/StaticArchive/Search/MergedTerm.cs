namespace StaticArchive.Search;

/// <summary>A term of the whole archive.</summary>
/// <param name="Key">The folded and stemmed word.</param>
/// <param name="Sources">By worker: the term in its vocabulary, or -1.</param>
internal readonly record struct MergedTerm(string Key, int[] Sources)
{
    /// <summary>Whether it is made of letters and long enough to be mistyped, or to be meant by a mistyped word.</summary>
    public bool IsCorrectable
    {
        get
        {
            if (Key.Length < 4)
                return false;
            foreach (var c in Key)
            {
                if (char.IsDigit(c) || c >= '\u0e00')
                    return false;
            }
            return true;
        }
    }
}
