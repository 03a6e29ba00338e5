using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticArchive.Pictures;

/// <summary>All pictures of a site, the files derived from them, and the cards for social networks.
/// Immutable.</summary>
internal sealed class PictureSet
{
    /// <summary>Where derived files are, relative to the output folder; browsers keep what is there for good.</summary>
    public const string Folder = ThemeAssetPaths.Folder + "/pictures";

    public static readonly PictureSet Empty = new([], FrozenDictionary<int, SocialImage>.Empty,
        FrozenDictionary<int, Thumbnail>.Empty);

    private readonly FrozenDictionary<string, Picture> _bySitePath;
    private readonly FrozenDictionary<int, SocialImage> _cards;
    private readonly FrozenDictionary<int, Thumbnail> _thumbnails;
    private readonly FrozenDictionary<string, int> _byFile;

    /// <param name="pictures">The pictures.</param>
    /// <param name="cards">By node: its card.</param>
    /// <param name="thumbnails">By node: what lists show of its picture.</param>
    public PictureSet(IReadOnlyCollection<Picture> pictures, IReadOnlyDictionary<int, SocialImage> cards,
        IReadOnlyDictionary<int, Thumbnail> thumbnails)
    {
        _bySitePath = pictures.ToFrozenDictionary(picture => picture.SitePath, StringComparer.Ordinal);
        _cards = cards.ToFrozenDictionary();
        _thumbnails = thumbnails.ToFrozenDictionary();
        Files = FilesOf(pictures, cards.OrderBy(card => card.Key).Select(card => card.Value),
            thumbnails.OrderBy(thumbnail => thumbnail.Key).Select(thumbnail => thumbnail.Value));
        _byFile = Files.Select((file, index) => (file, index))
            .ToFrozenDictionary(pair => pair.file.Path, pair => pair.index);
    }

    /// <summary>The files, each once.</summary>
    public ImmutableArray<PictureFile> Files { get; }

    /// <summary>The picture with that site path, or null.</summary>
    public Picture? Find(string sitePath) => _bySitePath.GetValueOrDefault(sitePath);

    /// <summary>Width and height of films, by site path.</summary>
    public FrozenDictionary<string, ImageSize> Films { get; init; } = FrozenDictionary<string, ImageSize>.Empty;

    /// <summary>Width and height of the film with that site path, where its container says them.</summary>
    public ImageSize? FilmSize(string sitePath) => Films.TryGetValue(sitePath, out var size) ? size : null;

    /// <summary>The card of a story or page, or null.</summary>
    public SocialImage? CardOf(int node) => _cards.GetValueOrDefault(node);

    /// <summary>What lists show of the picture of a story or page, or null.</summary>
    public Thumbnail? ThumbnailOf(int node) => _thumbnails.GetValueOrDefault(node);

    /// <summary>Index in <see cref="Files"/> of the file with that path relative to the output folder, or -1.</summary>
    public int FindFile(string path) => _byFile.GetValueOrDefault(path, -1);

    // The first of every picture, then the second of every picture: workers that go side by side are then at
    // different pictures,
    // each of which is decoded once for all of its files.
    private static ImmutableArray<PictureFile> FilesOf(IReadOnlyCollection<Picture> pictures,
        IEnumerable<SocialImage> cards, IEnumerable<Thumbnail> thumbnails)
    {
        var files = ImmutableArray.CreateBuilder<PictureFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var longest = pictures.Count == 0 ? 0 : pictures.Max(picture => picture.Derived.Length);
        for (var i = 0; i < longest; i++)
        {
            foreach (var picture in pictures.Where(picture => i < picture.Derived.Length))
            {
                var path = picture.FileOf(picture.Derived[i]);
                if (seen.Add(path))
                    files.Add(new PictureFile(path, picture.NameOf(picture.Derived[i])) { Picture = picture });
            }
        }
        foreach (var card in cards)
        {
            if (seen.Add(card.Path))
                files.Add(new PictureFile(card.Path, card.Name) { Card = card });
        }
        foreach (var thumbnail in thumbnails)
        {
            foreach (var image in thumbnail.Images.Where(image => seen.Add(thumbnail.FileOf(image))))
                files.Add(new PictureFile(thumbnail.FileOf(image), thumbnail.NameOf(image)) { Thumbnail = thumbnail });
        }
        return files.ToImmutable();
    }
}

/// <summary>A file that is derived from a picture, a card, or a size of a thumbnail.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Name">What it is kept under from build to build.</param>
internal sealed record PictureFile(string Path, string Name)
{
    /// <summary>What it is derived from; null where it is something else.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The card, or null.</summary>
    public SocialImage? Card { get; init; }

    /// <summary>What it is a size of, or null.</summary>
    public Thumbnail? Thumbnail { get; init; }
}
