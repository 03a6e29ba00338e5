using StaticArchive.Media;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Images;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Building.Pictures;

/// <summary>Reports what is wrong with pictures.</summary>
internal sealed class PictureCheck(List<Diagnostic> findings)
{
    private const long LargeFile = 2 * 1024 * 1024;
    private const int LargeWidth = 2_600;
    private const int MaxSingleFindings = 3;

    /// <summary>Reports metadata that was removed, in one finding where many files have some, and what cannot be
    /// removed.</summary>
    public void Metadata(IEnumerable<(InputAsset Asset, PrivateData Found)> files)
    {
        var removed = new List<(InputAsset Asset, PrivateData Found)>();
        foreach (var (asset, found) in files)
        {
            var unremovable = found & PrivateData.PositionTrack;
            if ((found & ~(unremovable | PrivateData.Other)) != 0)
                removed.Add((asset, found & ~unremovable));
            if (unremovable != 0)
                Add(AssetRules.UnremovableMetadata, asset, $"The file holds {unremovable.Describe()}.");
        }
        if (removed.Count <= MaxSingleFindings)
        {
            foreach (var (asset, found) in removed)
                Add(AssetRules.PrivateMetadata, asset, $"Removed from the published copy: {found.Describe()}.");
            return;
        }
        var all = removed.Aggregate(PrivateData.None, (so, file) => so | file.Found);
        Add(AssetRules.PrivateMetadata, removed[0].Asset,
            $"Removed from the published copies of {removed.Count} files, this one first: {all.Describe()}.");
    }

    /// <summary>Whether the picture can be shown, and derived from.</summary>
    public bool Content(InputAsset asset, MediaInfo info)
    {
        if (!info.Format.IsRaster())
            return false;
        if (info.Format == MediaFormat.Heic)
            Add(AssetRules.UnshownFormat, asset,
                $"No browser but Safari shows HEIC, and this program has no decoder for it.");
        else if ((long)info.Width * info.Height > MediaProbe.MaxPixels)
            Add(AssetRules.OversizedImage, asset, $"The image claims {info.Width} × {info.Height} pixels.");
        else if (info.IsTruncated)
            Add(AssetRules.TruncatedImage, asset, $"The file ends before the image does.");
        else
            return info.Width > 0;
        return false;
    }

    /// <summary>Reports what stays large for readers.</summary>
    public void Size(InputAsset asset, MediaInfo info, bool isDerived, bool canDerive)
    {
        if (isDerived)
            return;
        if (canDerive && info.Frames > 1 && info.Pixels > DerivationPlan.MaxAnimationPixels)
            Add(AssetRules.ImageNotResized, asset,
                $"The animation has {info.Frames} frames of {info.Width} × {info.Height} pixels.");
        if (asset.Length > LargeFile || info.Width > LargeWidth)
            Add(AssetRules.ImageTooLarge, asset,
                $"Readers get {info.Width} × {info.Height} pixels and {asset.Length / 1e6:0.#} MB.");
    }

    /// <summary>Reports a drawing that readers wait for.</summary>
    public void Drawing(InputAsset asset)
    {
        if (asset.Length > LargeFile)
            Add(AssetRules.ImageTooLarge, asset, $"The drawing has {asset.Length / 1e6:0.#} MB.");
    }

    /// <summary>Reports images with several names.</summary>
    public void Twice(IEnumerable<Picture> pictures)
    {
        foreach (var same in pictures.GroupBy(picture => picture.Facts.Hash).Where(same => same.Count() > 1))
        {
            var paths = same.Select(picture => picture.Asset.Path).Order(StringComparer.Ordinal).ToList();
            foreach (var picture in same.OrderBy(picture => picture.Asset.Path, StringComparer.Ordinal).Skip(1))
                Add(AssetRules.SameImageTwice, picture.Asset, $"The image is the same as '{paths[0]}'.");
        }
    }

    /// <summary>Reports that words below images come from their files; once for all stories.</summary>
    public void Credits(Archive archive, IEnumerable<Picture> pictures)
    {
        var credited = pictures
            .Where(picture => picture.Facts.Credit is { } credit && (credit.Caption ?? credit.Line) is not null)
            .ToDictionary(picture => picture.SitePath, picture => picture.Facts.Credit, StringComparer.Ordinal);
        var filled = Enumerable
            .Range(0, archive.NodeCount)
            .Where(node =>
                archive.Images[node] is { } image
                && credited.TryGetValue(image, out var credit)
                && archive.Node(node).Image is { } own
                && (
                    (own.Caption is null && credit.Caption is not null)
                    || (own.Credit is null && credit.Line is not null)))
            .ToList();
        if (filled.Count == 0)
            return;
        var story = archive.Node(filled[0]);
        var taken = credited[archive.Images[filled[0]]!];
        var words = story.Image!.Caption is null && taken.Caption is not null ? taken.Caption : taken.Line;
        var others = filled.Count == 1 ? "" : Invariant($" So it is with {filled.Count - 1} more.");
        findings.Add(
            new Diagnostic(
                AssetRules.CreditFromFile, story.Path, story.Image.Span,
                $"The words '{YamlValueReader.Shown(words!)}' below the image come from its file.{others}"));
    }

    /// <summary>Reports that libvips cannot be loaded.</summary>
    public void NoLibrary() => findings.Add(
        new Diagnostic(
            AssetRules.ImageNotResized, InputFolder.SettingsName, TextSpan.WholeFile,
            $"Images are shown in their original size, for libvips cannot be loaded: {VipsLibrary.Problem}",
            "Put libvips beside the program, as a release has it; or set 'images: { resize: false }'."));

    private void Add(Rule rule, InputAsset asset, FormattableString message) =>
        findings.Add(new Diagnostic(rule, asset.Path, TextSpan.WholeFile, Invariant(message)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
