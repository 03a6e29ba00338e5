namespace StaticArchive.Search.Indexing;

/// <summary>What terms say of the stories of a batch. Most terms stand in the body alone, once or a few times; those
/// levels are worked out once a story.</summary>
internal sealed class BatchLevels(int stories)
{
    private const int Known = 16;

    private readonly FieldWeights[] _weights = new FieldWeights[stories];
    private readonly byte[] _ofBody = new byte[stories * Known];

    public void Set(int story, FieldWeights weights)
    {
        _weights[story] = weights;
        for (var count = 0; count < Known; count++)
            _ofBody[(story * Known) + count] = (byte)TermWeight.Level(new FieldCounts { Body = count }, weights);
    }

    /// <summary>As <see cref="TermWeight.Level"/>.</summary>
    public int Of(int story, in FieldCounts counts) =>
        (counts.Headline | counts.Standfirst | counts.Facets) == 0 && counts.Body < Known
            ? _ofBody[(story * Known) + counts.Body]
            : TermWeight.Level(counts, _weights[story]);
}
