using StaticArchive.Media;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Images;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Building.Pictures;

/// <summary>Reads the pictures that published pages show and plans what is derived from them. A file that stays as it
/// was is read once.</summary>
internal sealed class PictureReading
{
    private Dictionary<string,
        (InputAsset Asset, DateTime Written, PictureFile File)> _known = new(StringComparer.Ordinal);

    private sealed record PictureFile(MediaInfo Info, PictureFacts Facts);

    /// <summary>The pictures of the archive; what is wrong with them goes to <paramref name="findings"/>.</summary>
    public PictureSet Read(Archive archive, int workers, List<Diagnostic> findings)
    {
        var check = new PictureCheck(findings);
        var used = PictureUse.Of(archive);
        var files = ReadAll([.. archive.Assets.Where(IsRead)], workers);
        var settings = archive.Settings.Images;
        var canDerive = settings.Resize && VipsLibrary.IsAvailable;
        var pictures = new List<Picture>();
        if (settings.Options.Metadata != MetadataPolicy.Keep)
            check.Metadata(files.Select(file => (file.Asset, file.File.Facts.Found)));
        foreach (var (asset, file) in files)
        {
            if (!used.Contains("/" + SitePath.Encode(asset.Path)) || !check.Content(asset, file.Info))
                continue;
            var derived = canDerive ? DerivationPlan.Of(file.Info, settings.Options) : [];
            check.Size(asset, file.Info, isDerived: !derived.IsEmpty, canDerive);
            var key = DerivedImageCache.KeyOf(Encoding.ASCII.GetBytes(file.Facts.Hash), settings.Options.Fingerprint);
            pictures.Add(new Picture(asset, file.Info, file.Facts, key, settings.Options, derived));
        }
        foreach (var asset in archive.Assets.Where(asset => MediaFormats.OfName(asset.Path) == MediaFormat.Svg))
        {
            if (used.Contains("/" + SitePath.Encode(asset.Path)))
                check.Drawing(asset);
        }
        check.Twice(pictures);
        check.Credits(archive, pictures);
        if (settings.Resize && !VipsLibrary.IsAvailable && pictures.Count > 0)
            check.NoLibrary();
        var ofStories = new StoryPictures(archive, pictures);
        return new PictureSet(pictures, VipsLibrary.IsAvailable ? ofStories.Cards() : [], ofStories.SmallPictures())
        {
            Films = files.Where(file => IsFilm(file.File.Info.Format) && file.File.Info.Width > 0).ToFrozenDictionary(
                file => "/" + SitePath.Encode(file.Asset.Path),
                file => new ImageSize(file.File.Info.Width, file.File.Info.Height)),
        };
    }

    private List<(InputAsset Asset, PictureFile File)> ReadAll(InputAsset[] assets, int workers)
    {
        var files = new (DateTime Written, PictureFile? File)[assets.Length];
        Parallel.For(0, assets.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        {
            var written = File.GetLastWriteTimeUtc(assets[i].FullPath);
            files[i] = _known.TryGetValue(assets[i].Path, out var known) && known.Asset == assets[i]
                && known.Written == written
                ? (written, known.File)
                : (written, ReadOne(assets[i]));
        });
        var read = Enumerable.Range(0, assets.Length).Where(i => files[i].File is not null).ToList();
        _known = read.ToDictionary(i => assets[i].Path, i =>
            (assets[i], files[i].Written, files[i].File!), StringComparer.Ordinal);
        return [.. read.Select(i => (assets[i], files[i].File!))];
    }

    private static bool IsRead(InputAsset asset) =>
        MediaFormats.OfName(asset.Path) is var format && (format.IsRaster() || IsFilm(format));

    private static bool IsFilm(MediaFormat format) =>
        format is MediaFormat.Mp4 or MediaFormat.Mp4Audio or MediaFormat.WebM;

    // A file that cannot be read is reported when it is copied. Of a film only the boxes of its metadata are read.
    private static PictureFile? ReadOne(InputAsset asset)
    {
        if (IsFilm(MediaFormats.OfName(asset.Path)))
            return ReadFilm(asset);
        if (InputFolder.ReadAsset(asset, []) is not { } bytes)
            return null;
        var metadata = MetadataReader.Read(bytes, MetadataPolicy.Strip);
        return new PictureFile(MediaProbe.Read(bytes),
            new PictureFacts(ContentHash.Hex(bytes), metadata.Found, metadata.Credit));
    }

    private static PictureFile? ReadFilm(InputAsset asset)
    {
        try
        {
            using var file = ByteSource.Of(InputFolder.OpenAsset(asset));
            var metadata = MetadataReader.Read(file, MetadataPolicy.Strip);
            return new PictureFile(MediaProbe.Read(file), new PictureFacts("", metadata.Found, metadata.Credit));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Which files published pages show as images.</summary>
internal static class PictureUse
{
    /// <summary>Their site paths.</summary>
    public static HashSet<string> Of(Archive archive)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            if (archive.Images[node] is { } image)
                used.Add(image);
            var slots = archive.Node(node).Body.Slots;
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i].Kind == BodySlotKind.Image && archive.Slots[node][i].Href is { } href)
                    used.Add(href);
            }
        }
        return used;
    }
}

/// <summary>Plans what is derived for stories and pages from their picture: the card that other sites show, else one of
/// the headline where the settings want that, and the small picture that lists show.</summary>
internal sealed class StoryPictures(Archive archive, IEnumerable<Picture> pictures)
{
    // These change when cards or small pictures come to look otherwise.
    private const string CardLayout = "card-1";
    private const string ThumbnailLayout = "thumb-1";

    private readonly Dictionary<string, Picture> _bySitePath =
        pictures.ToDictionary(picture => picture.SitePath, StringComparer.Ordinal);

    public Dictionary<int, SocialImage> Cards()
    {
        var cards = new Dictionary<int, SocialImage>();
        for (var node = 0; node < archive.NodeCount; node++)
        {
            if (PictureOf(node) is { Derived.IsEmpty: false } picture)
                cards[node] = CardOf(archive.Node(node), picture);
            else if (archive.Settings.Images.Cards && CardOfText(node) is { } card)
                cards[node] = card;
        }
        return cards;
    }

    public Dictionary<int, Thumbnail> SmallPictures()
    {
        var thumbnails = new Dictionary<int, Thumbnail>();
        for (var node = 0; node < archive.NodeCount; node++)
        {
            if (PictureOf(node) is not { } picture
                || Thumbnails.Of(picture.Info, picture.Derived) is not [_, ..] images)
                continue;
            var focus = archive.Node(node).Image!.Focus;
            thumbnails[node] = new Thumbnail(
                KeyOf($"{picture.Key}|{focus}", ThumbnailLayout), picture, focus, images);
        }
        return thumbnails;
    }

    private Picture? PictureOf(int node) =>
        archive.Images[node] is { } image ? _bySitePath.GetValueOrDefault(image) : null;

    private static SocialImage CardOf(Story story, Picture picture)
    {
        var focus = story.Image!.Focus;
        var alt = story.Image.Alt is { Length: > 0 } text ? text : story.Headline;
        return new SocialImage(KeyOf($"{picture.Facts.Hash}|{focus}", CardLayout), alt, picture, focus, null);
    }

    private SocialImage? CardOfText(int node)
    {
        var story = archive.Node(node);
        var text = new CardText(story.Kicker ?? SectionOf(node), story.Headline, archive.Settings.Title);
        if (!SocialCard.CanSet(text))
            return null;
        var key = KeyOf($"{text.Kicker}|{text.Headline}|{text.ArchiveName}", CardLayout);
        return new SocialImage(key, story.Headline, null, null, text);
    }

    private string? SectionOf(int node)
    {
        if (node >= archive.Stories.Length
            || archive.Facets.FirstOrDefault(facet => facet.Definition.Single) is not { } section)
            return null;
        var values = section.ValuesOf[node];
        return values.Length == 0 ? null : section.Values[values[0]].Name;
    }

    private static string KeyOf(string content, string layout) =>
        DerivedImageCache.KeyOf(ContentHash.Of(Encoding.UTF8.GetBytes(content)), layout);
}
