using System.Runtime.InteropServices;

namespace StaticArchive.Building.Incremental;

/// <summary>The weights of related stories as an earlier build found them from the archive's links. Their key is a
/// digest of all that they depend on; with another one they are found again.</summary>
/// <param name="file">Where they are kept.</param>
/// <param name="secret">Key of its digest, for a folder that others write to; or null.</param>
/// <param name="key">From <see cref="SourceSnapshot.Stories"/>.</param>
internal sealed class WeightsCache(string file, byte[]? secret, Fingerprint key)
{
    private const int Numbers = 9;

    /// <summary>The weights, or null where those kept are of other stories.</summary>
    public TunedWeights? Load()
    {
        var kept = CacheFile.Load(file, secret) ?? default;
        if (kept.Length != Fingerprint.Size + (Numbers * sizeof(double)) || Fingerprint.Read(kept.Span) != key)
            return null;
        var numbers = MemoryMarshal.Cast<byte, double>(kept.Span[Fingerprint.Size..]);
        var factors = new WeightFactors(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        return new TunedWeights(factors, (int)numbers[5], numbers[6], numbers[7], numbers[8]);
    }

    /// <summary>Keeps these for the next build.</summary>
    public void Save(TunedWeights weights)
    {
        var (factors, pairs, before, after, floor) = weights;
        double[] numbers =
        [
            factors.Facets, factors.Authors, factors.Names, factors.Time, factors.Near, pairs, before, after, floor,
        ];
        byte[] kept = [.. new byte[Fingerprint.Size], .. MemoryMarshal.AsBytes<double>(numbers)];
        key.Write(kept);
        CacheFile.Save(file, kept, secret);
    }
}
