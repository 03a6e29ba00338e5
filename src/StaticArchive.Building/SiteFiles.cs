using System.Collections;

namespace StaticArchive.Building;

/// <summary>
/// The planned files and, behind them, those of the search index. The index is built when somebody asks for its files, so that a preview does not
/// build it on every change.
/// </summary>
internal sealed class SiteFiles(SitePlan plan) : IReadOnlyList<string>
{
    public int Count => plan.Addresses.Files.Length + (plan.Settings.Search ? plan.Search.Files.Length : 0);

    public string this[int index] => index < plan.Addresses.Files.Length ? plan.Addresses.Files[index] : plan.Search.Files[index - plan.Addresses.Files.Length].Path;

    /// <summary>The bytes of <c>this[index]</c>, if it is a file of the search index.</summary>
    public ReadOnlyMemory<byte>? SearchFile(int index) =>
        index < plan.Addresses.Files.Length ? default(ReadOnlyMemory<byte>?) : plan.Search.Files[index - plan.Addresses.Files.Length].Bytes;

    /// <summary>As <see cref="Site.Find"/>.</summary>
    public int Find(string sitePath)
    {
        var planned = plan.Addresses.Find(sitePath);
        if (planned >= 0 || !plan.Settings.Search || !SearchIndex.IsBelowFolder(sitePath))
            return planned;
        for (var i = 0; i < plan.Search.Files.Length; i++)
        {
            if (sitePath.AsSpan(1).SequenceEqual(plan.Search.Files[i].Path))
                return plan.Addresses.Files.Length + i;
        }
        return -1;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
