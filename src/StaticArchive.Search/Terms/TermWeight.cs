namespace StaticArchive.Search.Terms;

/// <summary>What a term says of a story: BM25F (Robertson, Zaragoza, Taylor 2004), all fields weighed and normed by
/// length before the term frequency saturates, in eight levels. The inverse document frequency is the browser's
/// business, because it changes with every story.</summary>
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

    /// <summary>What one word counts for in each field of a story with fields of that many words.</summary>
    public FieldWeights For(in FieldCounts lengths) => new(
        7 * Norm(lengths.Headline, 9, 0.4),
        2 * Norm(lengths.Standfirst, 25, 0.4),
        3 * Norm(lengths.Facets, 15, 0.4),
        Norm(lengths.Body, _usualBody, 0.7));

    /// <summary>The level, 0 to 7, of a term that is that often in the fields of a story.</summary>
    public static int Level(in FieldCounts counts, in FieldWeights weights)
    {
        var frequency =
            (counts.Headline * weights.Headline)
            + (counts.Standfirst * weights.Standfirst)
            + (counts.Facets * weights.Facets)
            + (counts.Body * weights.Body);
        return Math.Min((int)(frequency / (frequency + Saturation) * AsciiCodec.LevelCount), AsciiCodec.LevelCount - 1);
    }

    private static double Norm(int length, double usual, double slope) => 1 / (1 - slope + (slope * length / usual));
}

/// <summary>How often a term is in each field of a story, or how many words each field has.</summary>
internal struct FieldCounts
{
    public int Headline;
    public int Standfirst;
    public int Facets;
    public int Body;

    public void Add(SearchField field)
    {
        _ = field switch
        {
            SearchField.Headline => Headline++,
            SearchField.Standfirst => Standfirst++,
            SearchField.Facets => Facets++,
            _ => Body++,
        };
    }
}

/// <summary>What one word counts for in each field of a story.</summary>
internal readonly record struct FieldWeights(double Headline, double Standfirst, double Facets, double Body);

/// <summary>Where in a story a word is.</summary>
internal enum SearchField : byte
{
    Headline,
    Standfirst,
    Facets,
    Body,
}
