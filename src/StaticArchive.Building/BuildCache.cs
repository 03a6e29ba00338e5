using System.Runtime.InteropServices;
using StaticArchive.Media.Images;

namespace StaticArchive.Building;

/// <summary>The cache folder: what builds keep for later ones. Each of its parts may be deleted at any time.</summary>
/// <param name="folder">Where; it need not exist.</param>
/// <param name="key">Key of the seals, so that only its holder can put something in; or null.</param>
internal sealed class BuildCache(string folder, byte[]? key)
{
    /// <summary>Stories as they were parsed.</summary>
    public StoryCache Stories { get; } = new(Path.Combine(folder, "stories"), key);

    /// <summary>Images derived from pictures.</summary>
    public DerivedImageCache Pictures { get; } = new(
        Path.Combine(folder, "images"),
        key is null ? null : (name, bytes) => Sha256.Hmac(key, [.. Encoding.UTF8.GetBytes(name), 0, .. bytes.Span]));

    /// <summary>The weights of related stories.</summary>
    public WeightsCache Weights { get; } = new(new CacheFile(Path.Combine(folder, "weights"), key));

    /// <summary>What earlier builds rendered.</summary>
    public RenderCache LoadPages() => RenderCache.Load(new CacheFile(Path.Combine(folder, "pages"), key));
}

/// <summary>The weights of related stories as an earlier build found them from the archive's links. They hold for one
/// fingerprint of all that they depend on, from <see cref="SourceSnapshot.Stories"/>.</summary>
internal sealed class WeightsCache(CacheFile file)
{
    private const int Numbers = 9;

    /// <summary>The weights, or null where those kept are of other stories.</summary>
    public TunedWeights? Load(Fingerprint stories)
    {
        var kept = file.Load() ?? default;
        if (kept.Length != Fingerprint.Size + (Numbers * sizeof(double)) || Fingerprint.Read(kept.Span) != stories)
            return null;
        var numbers = MemoryMarshal.Cast<byte, double>(kept.Span[Fingerprint.Size..]);
        var factors = new WeightFactors(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        return new TunedWeights(factors, (int)numbers[5], numbers[6], numbers[7], numbers[8]);
    }

    /// <summary>Keeps these for the next build.</summary>
    public void Save(Fingerprint stories, TunedWeights weights)
    {
        var (factors, pairs, before, after, floor) = weights;
        double[] numbers =
        [
            factors.Facets, factors.Authors, factors.Names, factors.Time, factors.Near, pairs, before, after, floor,
        ];
        byte[] kept = [.. new byte[Fingerprint.Size], .. MemoryMarshal.AsBytes<double>(numbers)];
        stories.Write(kept);
        file.Save(kept);
    }
}
