using System.Collections;

namespace StaticArchive.Building;

/// <summary>
/// The planned files and, behind them, those derived from pictures, then those of the search index. The index is
/// built when somebody asks for its files, so that a preview does not
/// build it on every change.
/// </summary>
internal sealed class SiteFiles(SitePlan plan) : IReadOnlyList<string>
{
    private readonly int _firstPicture = plan.Addresses.Files.Length;
    private readonly string _folder = FolderOf(plan.Settings);
    private readonly int _firstSearchFile = plan.Addresses.Files.Length + plan.Pictures.Files.Length;

    public int Count => _firstSearchFile + (plan.Settings.Search ? plan.Search.Files.Length : 0);

    public string this[int index] =>
        _folder.Length == 0 || IsAtRoot(index) ? PathOf(index) : _folder + PathOf(index);

    /// <summary>Whether <c>this[index]</c> is one of the planned files.</summary>
    public bool IsPlanned(int index) => index < _firstPicture;

    /// <summary>What <c>this[index]</c> is, if it is derived from a picture.</summary>
    public PictureFile? PictureFile(int index) =>
        index >= _firstPicture && index < _firstSearchFile ? plan.Pictures.Files[index - _firstPicture] : null;

    /// <summary>The bytes of <c>this[index]</c>, if it is a file of the search index.</summary>
    public ReadOnlyMemory<byte>? SearchFile(int index) =>
        index < _firstSearchFile ? default(ReadOnlyMemory<byte>?) : plan.Search.Files[index - _firstSearchFile].Bytes;

    /// <summary>As <see cref="Site.Find"/>.</summary>
    public int Find(string sitePath)
    {
        var planned = plan.Addresses.Find(sitePath);
        if (planned < 0 && plan.Pictures.FindFile(sitePath.TrimStart('/')) is >= 0 and var picture)
            return _firstPicture + picture;
        if (planned >= 0 || !plan.Settings.Search || !SearchIndex.IsBelowFolder(sitePath))
            return planned;
        for (var i = 0; i < plan.Search.Files.Length; i++)
        {
            if (sitePath.AsSpan(1).SequenceEqual(plan.Search.Files[i].Path))
                return _firstSearchFile + i;
        }
        return -1;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The folder of a site below a path, on a host for which the output folder is the root of all addresses.
    private static string FolderOf(ArchiveSettings settings) =>
        settings.Host.ServesRoot && settings.BasePath.Length > 0
            ? Uri.UnescapeDataString(settings.BasePath[1..]) + "/"
            : "";

    private string PathOf(int index) =>
        index < _firstPicture ? plan.Addresses.Files[index]
        : PictureFile(index) is { } picture ? picture.Path
        : plan.Search.Files[index - _firstSearchFile].Path;

    // nginx finds its error page below the site's path, beside whatever else the server shows.
    private bool IsAtRoot(int index) =>
        index < _firstPicture
        && (plan.Addresses[index].Kind is var kind && kind.IsAtRoot
            ? kind != PageKinds.NotFound || plan.Settings.Host.Name != WebHost.Nginx.Name
            : plan.Addresses.Files[index].StartsWith(InputFolder.WellKnownFolder + "/", StringComparison.Ordinal));
}
