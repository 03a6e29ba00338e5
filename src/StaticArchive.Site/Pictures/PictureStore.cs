using System.Collections.Concurrent;
using StaticArchive.Media.Images;

namespace StaticArchive.Pictures;

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
        return PictureFacts.HashOf(bytes) == picture.Facts.Hash
            ? bytes
            : throw Fault(OutputRules.UnreadableFile, picture.Asset.Path,
                "The file was changed while the site was built.");
    }

    private static DiagnosticException Fault(Rule rule, string path, string message) =>
        new(new Diagnostic(rule, path, TextSpan.WholeFile, message));
}
