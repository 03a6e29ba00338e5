using System.Collections.Concurrent;
using StaticArchive.Media.Images;

namespace StaticArchive.Pictures;

/// <summary>All pictures of a site, the files derived from them, and the cards for social networks.
/// Immutable.</summary>
internal sealed class PictureSet
{
    /// <summary>Where derived files are, relative to the output folder; browsers keep what is there for good.</summary>
    public const string Folder = "assets/pictures";

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

    // The first of every picture, then the second of every picture: so workers are at different pictures, each of which
    // is decoded once for all of its files.
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

/// <summary>Gives the bytes of derived files: those of an earlier build, or new ones. Used by all workers at
/// once.</summary>
/// <param name="cache">Where they are kept.</param>
/// <param name="checksOnly">Whether nobody wants the bytes, but only to know whether they can be made; then nothing
/// is written.</param>
internal sealed class PictureStore(DerivedImageCache cache, bool checksOnly)
{
    private readonly ConcurrentDictionary<string, Lazy<bool>> _made = new(StringComparer.Ordinal);

    /// <summary>How many originals were decoded.</summary>
    public int Decoded => _decoded;

    private int _decoded;

    /// <summary>Where they are kept.</summary>
    public DerivedImageCache Cache => cache;

    /// <summary>The bytes of a file; empty where nobody wants them.</summary>
    /// <exception cref="DiagnosticException">The original cannot be decoded.</exception>
    public byte[] Read(PictureFile file)
    {
        if (!cache.Has(file.Name))
        {
            var key = file.Picture?.Key ?? file.Thumbnail?.Key ?? file.Name;
            _ = _made.GetOrAdd(key, _ => new Lazy<bool>(() => Make(file))).Value;
        }
        return checksOnly ? [] : cache.Read(file.Name);
    }

    private bool Make(PictureFile file)
    {
        var original = file.Picture ?? file.Thumbnail?.Picture ?? file.Card!.Picture;
        var path = original?.Asset.Path ?? file.Path;
        try
        {
            if (file.Card is { } card)
                MakeCard(file, card);
            else if (file.Thumbnail is { } thumbnail)
                MakeThumbnail(thumbnail);
            else
                MakeAll(file.Picture!);
            return true;
        }
        catch (ImageFaultException fault)
        {
            throw Fault(AssetRules.BrokenImage, path, $"The image cannot be decoded: {fault.Message}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(OutputRules.UnreadableFile, path,
                $"What is derived from the image cannot be kept: {fault.Message}");
        }
    }

    private void MakeAll(Picture picture)
    {
        // Of a picture that is only checked, the smallest is made: that decodes all of it too.
        var images = checksOnly ? [picture.Derived[0]] : picture.Derived;
        ImageDeriver.Derive(BytesOf(picture), picture.Info, images, picture.Options, (image, bytes) =>
        {
            if (!checksOnly)
                cache.Write(picture.NameOf(image), bytes);
        });
    }

    private void MakeThumbnail(Thumbnail thumbnail)
    {
        if (checksOnly)
            return;
        var picture = thumbnail.Picture;
        Thumbnails.Make(BytesOf(picture), picture.Info, thumbnail.Focus, thumbnail.Images, picture.Options,
            (image, bytes) => cache.Write(thumbnail.NameOf(image), bytes));
    }

    private void MakeCard(PictureFile file, SocialImage card)
    {
        if (checksOnly)
            return;
        cache.Write(file.Name, card.Picture is { } picture
            ? SocialCard.FromPicture(BytesOf(picture), picture.Info, card.Focus)
            : SocialCard.FromText(card.Text!));
    }

    // The key is made of these very bytes; others must never be kept under it.
    private byte[] BytesOf(Picture picture)
    {
        var findings = new List<Diagnostic>();
        var bytes = InputFolder.ReadAsset(picture.Asset, findings)
            ?? throw new DiagnosticException(findings[0]);
        Interlocked.Increment(ref _decoded);
        return ContentHash.Hex(bytes) == picture.Facts.Hash
            ? bytes
            : throw Fault(OutputRules.UnreadableFile, picture.Asset.Path,
                "The file was changed while the site was built.");
    }

    private static DiagnosticException Fault(Rule rule, string path, string message) =>
        new(new Diagnostic(rule, path, TextSpan.WholeFile, message));
}
