namespace StaticArchive.Search;

/// <summary>
/// What a term says of a story: BM25F (Robertson, Zaragoza, Taylor 2004), all fields weighed and normed by length before the term frequency saturates,
/// in eight levels. The inverse document frequency is the browser's business, because it changes with every story.
/// </summary>
internal sealed class TermWeight
{
    private const double Saturation = 2.2;
    private readonly double _usualBody;

    /// <param name="averageBodyBytes">Average length of the bodies' HTML.</param>
    public TermWeight(double averageBodyBytes)
    {
        // In powers of two, so that one more story does not shift the weights of all others, and with them every file.
        _usualBody = Math.Pow(2, Math.Round(Math.Log2(Math.Max(averageBodyBytes / 7, 32))));
    }

    /// <summary>The level, 0 to 7, of a term that stands that often in fields of that many words.</summary>
    public int Level(in FieldCounts counts, in FieldCounts lengths)
    {
        var frequency = (7 * Normed(counts.Headline, lengths.Headline, 9, 0.4))
            + (2 * Normed(counts.Standfirst, lengths.Standfirst, 25, 0.4))
            + (3 * Normed(counts.Facets, lengths.Facets, 15, 0.4))
            + Normed(counts.Body, lengths.Body, _usualBody, 0.7);
        var share = frequency / (frequency + Saturation);
        return Math.Clamp((int)(share * Digits.LevelCount), 0, Digits.LevelCount - 1);
    }

    private static double Normed(int count, int length, double usual, double slope) =>
        count == 0 ? 0 : count / (1 - slope + (slope * length / usual));
}
