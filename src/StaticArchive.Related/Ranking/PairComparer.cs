namespace StaticArchive.Related.Ranking;

/// <summary>Compares one story with others, exactly. Scratch memory is reused; one per worker.</summary>
internal sealed class PairComparer
{
    private const double DefaultYears = 1;
    private const double UsualTerms = 400;
    private const double UsualNames = 10;

    private readonly RelatedIndex _index;
    private readonly Archive _archive;
    private readonly ushort[] _weightOf;
    private readonly double[] _worthOf;
    private readonly bool[] _hasName;
    private readonly double _logOfSize;
    private int _story = -1;

    public PairComparer(RelatedIndex index)
    {
        _index = index;
        _archive = index.Archive;
        _weightOf = new ushort[index.Text.Dictionary.Count];
        _worthOf = new double[index.FacetValues.Count];
        _hasName = new bool[index.Names.Count];
        _logOfSize = StableDocumentCount.LogOf(_archive.Stories.Length);
    }

    /// <summary>Takes up a story to compare others with.</summary>
    public void Begin(int story)
    {
        End();
        _story = story;
        var vector = VectorOf(story);
        for (var i = 0; i < vector.Terms.Length; i++)
            _weightOf[vector.Terms[i]] = vector.Weights[i];
        foreach (var value in _index.FacetValues.Of(story))
            _worthOf[value] = _index.FacetValues.WorthOf(value);
        foreach (var (name, _) in NamesOf(story))
            _hasName[name] = true;
    }

    /// <summary>What is known of the story and another one.</summary>
    public PairSignals Compare(int other) => new(
        TextSimilarity(other),
        HeadlinesCovered(other),
        FacetsShared(other),
        AuthorsShared(other),
        NamesShared(other),
        Contains(_archive.LinksTo[_story], other),
        Contains(_archive.LinkedFrom[_story], other),
        _archive.ThreadOf[_story] >= 0 && _archive.ThreadOf[_story] == _archive.ThreadOf[other],
        Contains(_archive.Follows[_story], other) || Contains(_archive.FollowedBy[_story], other),
        ShareSeries(other),
        YearsBetween(other),
        !double.IsNaN(_index.Years[_story] + _index.Years[other]));

    public double TextSimilarity(int other)
    {
        var weightOf = _weightOf;
        var vector = VectorOf(other);
        var terms = vector.Terms;
        var weights = vector.Weights[..terms.Length];
        var sum = 0u;
        for (var i = 0; i < terms.Length; i++)
            sum += (uint)weightOf[terms[i]] * weights[i];
        return sum / TermVectors.UnitProduct;
    }

    public double YearsBetween(int other)
    {
        var years = Math.Abs(_index.Years[_story] - _index.Years[other]);
        return double.IsNaN(years) ? DefaultYears : years;
    }

    /// <summary>What an author is worth when shared.</summary>
    public double WorthOfAuthor(int author) => Rarity.Worth(_index.Authors.Stories(author).Length, _logOfSize, 1);

    /// <summary>What the value with that number is worth if the given story has it, or else 0.</summary>
    public double Shared(int value) => _worthOf[value];

    private double HeadlinesCovered(int other)
    {
        var (own, others) = (HeadlineOf(_story), HeadlineOf(other));
        var vector = VectorOf(other);
        var sum = 0;
        for (var i = 0; i < own.Terms.Length; i++)
            sum += vector.Has(own.Terms[i]) ? own.Weights[i] : 0;
        for (var i = 0; i < others.Terms.Length; i++)
            sum += _weightOf[others.Terms[i]] > 0 ? others.Weights[i] : 0;
        return sum / (double)TermVectors.UnitLength / Math.Sqrt(LengthOf(_story) * LengthOf(other));
    }

    // A long text has the words of any headline.
    private double LengthOf(int story) => Math.Sqrt(1 + (VectorOf(story).Terms.Length / UsualTerms));

    private TermVector HeadlineOf(int story) => _index.Text.Headlines[_index.DocumentOf[story]];

    private TermVector VectorOf(int story) => _index.Text.Vectors[_index.DocumentOf[story]];

    private double FacetsShared(int other)
    {
        var worthOf = _worthOf;
        var sum = 0.0;
        foreach (var value in _index.FacetValues.Of(other))
            sum += worthOf[value];
        return sum;
    }

    private double NamesShared(int other)
    {
        var sum = 0.0;
        foreach (var (name, _) in NamesOf(other))
            sum += _hasName[name] ? Rarity.Worth(_index.Names.StoriesWith(name), _logOfSize, 1) : 0;
        // Long texts share names by chance.
        return sum / (1 + (Math.Sqrt((double)NamesOf(_story).Length * NamesOf(other).Length) / UsualNames));
    }

    private ReadOnlySpan<StoryName> NamesOf(int story) => _index.Names.Of(_index.DocumentOf[story]).AsSpan();

    private double AuthorsShared(int other)
    {
        var sum = 0.0;
        foreach (var author in _index.Authors.Of(other))
        {
            if (_index.Authors.Of(_story).Contains(author))
                sum += WorthOfAuthor(author);
        }
        return sum;
    }

    private bool ShareSeries(int other) =>
        _index.Series.Of(_story) is [var own] && _index.Series.Of(other) is [var others] && own == others;

    private static bool Contains(ImmutableArray<int> ascending, int story) =>
        ascending.Length > 0 && ascending.BinarySearch(story) >= 0;

    private void End()
    {
        if (_story < 0)
            return;
        foreach (var term in VectorOf(_story).Terms)
            _weightOf[term] = 0;
        foreach (var value in _index.FacetValues.Of(_story))
            _worthOf[value] = 0;
        foreach (var (name, _) in NamesOf(_story))
            _hasName[name] = false;
    }
}

/// <summary>Everything that the ranking knows of two stories, before it is weighed. Other than the links it is the same
/// both ways round.</summary>
/// <param name="Text">Cosine of their weighted terms, 0 to 1.</param>
/// <param name="Headlines">Which part of each headline's rare words is in the other text, summed up, less
/// in long texts: 0 to 2.</param>
/// <param name="Facets">Sum over shared facet values of the facet's weight × rarity², rarity being 1 for a value of one
/// story and 0 for one of all.</param>
/// <param name="Authors">The same over shared authors.</param>
/// <param name="Names">Sum over names that both texts write of rarity², less in texts of many names.</param>
/// <param name="LinksTo">Whether the given story links to the other.</param>
/// <param name="LinkedFrom">Whether the other links to the given story.</param>
/// <param name="Thread">Whether both belong to one thread.</param>
/// <param name="Follows">Whether one of them directly follows the other in it.</param>
/// <param name="Series">Whether both belong to one series.</param>
/// <param name="Years">Between them; 1 when a date is not known.</param>
/// <param name="IsDated">Whether both have a date.</param>
internal readonly record struct PairSignals(
    double Text,
    double Headlines,
    double Facets,
    double Authors,
    double Names,
    bool LinksTo,
    bool LinkedFrom,
    bool Thread,
    bool Follows,
    bool Series,
    double Years,
    bool IsDated);
