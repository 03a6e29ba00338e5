namespace StaticArchive.Tests.Output;

/// <summary>A site made of given texts, written by the real writer.</summary>
internal sealed class TinySite(IEnumerable<KeyValuePair<string, string>> files)
{
    private readonly KeyValuePair<string, string>[] _files = [.. files];

    public static TinySite Of(params (string Path, string Text)[] files) =>
        new(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));

    public WriteReport WriteTo(
        string folder,
        int workers = 2,
        Action<WriteProgress>? progress = null,
        string note = "",
        params string[] sources
    ) =>
        OutputWriter.Write(
            folder,
            sources,
            [.. _files.Select(file => file.Key)],
            () => new FileSource(index => Encoding.UTF8.GetBytes(_files[index].Value)),
            workers,
            note.Length > 0 ? _ => new BuildSummary(Fingerprint.Of(note), 0, 0, _files.Length, []) : null,
            progress: progress);

    public SortedDictionary<string, string> Expected() => new(_files.ToDictionary(), StringComparer.Ordinal);
}
