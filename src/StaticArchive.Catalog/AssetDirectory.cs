using System.Collections.Immutable;

namespace StaticArchive.Catalog;

/// <summary>Finds files that are copied as they are, by path. Immutable; used by all workers at once.</summary>
internal sealed class AssetDirectory
{
    /// <summary>From so many bytes on an image is told of as too large.</summary>
    public const int LargeImage = 2 * 1024 * 1024;

    private readonly Dictionary<string, long> _sizes;
    private readonly Lazy<HashSet<string>> _inAnyCase;

    public AssetDirectory(ImmutableArray<InputAsset> assets)
    {
        _sizes = assets.ToDictionary(asset => asset.Path, asset => asset.Length, StringComparer.Ordinal);
        _inAnyCase = new(() => new(_sizes.Keys.Order(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>All paths, for offering the nearest.</summary>
    public IReadOnlyCollection<string> Paths => _sizes.Keys;

    public bool Contains(string path) => _sizes.ContainsKey(path);

    public bool IsLarge(string path) => _sizes.GetValueOrDefault(path) > LargeImage;

    /// <summary>The path that differs from that one in capitals only, or null.</summary>
    public string? InAnyCase(string path) => _inAnyCase.Value.TryGetValue(path, out var spelt) ? spelt : null;
}
