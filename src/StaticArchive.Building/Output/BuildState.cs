using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace StaticArchive.Output;

/// <summary>What a build leaves in the output folder for the next: what the site was made from, the report, and every
/// file as it was left. Where all of it still holds, nothing is done. If it is missing or damaged, a build does all its
/// work. One file, one reader, one writer.</summary>
internal sealed class BuildState
{
    private const string Name = "state";

    // The fingerprint of all that follows, of the sources, and of the paths; the number of files.
    private const int HeadSize = (3 * Fingerprint.Size) + sizeof(int);

    private readonly string _folder;
    private readonly string[] _files;
    private readonly byte[] _kept;
    private readonly int _textBegin;

    private BuildState(string folder, string[] files, byte[] kept)
    {
        (_folder, _files, _kept) = (folder, files, kept);
        _textBegin = HeadSize + (files.Length * Marshal.SizeOf<FileFingerprint>());
    }

    /// <summary>What the site was made from, and this program.</summary>
    public Fingerprint Sources => Fingerprint.Read(_kept.AsSpan(Fingerprint.Size));

    /// <summary>What the build reported; only the program that <see cref="Sources"/> covers can read it.</summary>
    public BuildSummary Summary => BuildSummary.Read(Sources, _kept.AsMemory(_textBegin));

    private ReadOnlySpan<FileFingerprint> Stamps =>
        MemoryMarshal.Cast<byte, FileFingerprint>(_kept.AsSpan(HeadSize, _textBegin - HeadSize));

    /// <summary>The state that the last build left, or null when there is none, or it is damaged.</summary>
    /// <param name="folder">The output folder.</param>
    public static BuildState? Find(string folder)
    {
        var marker = Path.Combine(folder, OutputFolder.MarkerName);
        var file = Path.Combine(marker, Name);
        if (!File.Exists(file))
            return null;
        FileOperation.Begin("read", file);
        var kept = File.ReadAllBytes(file);
        if (kept.Length < HeadSize || Fingerprint.Read(kept) != Fingerprint.Of(kept.AsSpan(Fingerprint.Size)))
            return null;
        string[] files = [.. Manifest.Read(Path.Combine(marker, OutputFolder.ListName))];
        return kept.AsSpan(2 * Fingerprint.Size).StartsWith(ListHead(files))
            ? new BuildState(folder, files, kept)
            : null;
    }

    /// <summary>Whether every file of that build is there as it left it.</summary>
    public bool IsUntouched(int workers)
    {
        var touched = 0;
        Parallel.For(0, _files.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, (i, loop) =>
        {
            var left = Stamps[i];
            if (FileFingerprint.Of(new FileInfo(Path.Combine(_folder, _files[i])), left.Bytes) == left)
                return;
            Volatile.Write(ref touched, 1);
            loop.Stop();
        });
        return touched == 0;
    }

    /// <summary>Whether a file has bytes of that fingerprint, as far as is known without reading it.</summary>
    internal bool Holds(string path, FileInfo file, Fingerprint bytes)
    {
        var at = IndexOf(path);
        return at >= 0
            && Stamps[at] is { Length: >= 0 } left
            && left.Bytes == bytes
            && left.Length == file.Length
            && left.Ticks == file.LastWriteTimeUtc.Ticks;
    }

    /// <summary>Writes the state; touches nothing when it is the same.</summary>
    /// <param name="output">The folder, with all files in place.</param>
    /// <param name="files">The files, relative to it.</param>
    /// <param name="states">What was found of each.</param>
    /// <param name="bytesOf">The fingerprint of the file of that index, 0 where it is not known.</param>
    /// <param name="last">The state that says how the untouched ones were left.</param>
    /// <param name="summary">What the site was made from, and the report.</param>
    /// <param name="workers">How many workers.</param>
    internal static void Keep(
        OutputFolder output, IReadOnlyList<string> files, FileState[] states, Func<int, Fingerprint> bytesOf,
        BuildState? last, BuildSummary summary, int workers)
    {
        var paths = files.ToArray();
        var order = Enumerable.Range(0, paths.Length).ToArray();
        Array.Sort(paths, order, StringComparer.Ordinal);
        var stamps = new FileFingerprint[paths.Length];
        Parallel.For(0, stamps.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            stamps[i] = states[order[i]] == FileState.Untouched
                ? last!.Stamps[last.IndexOf(paths[i])]
                : FileFingerprint.Of(new FileInfo(output.FullPath(paths[i])), bytesOf(order[i])));
        byte[] kept =
        [
            .. new byte[2 * Fingerprint.Size],
            .. ListHead(paths),
            .. MemoryMarshal.AsBytes<FileFingerprint>(stamps),
            .. summary.ToBytes().Span,
        ];
        summary.Sources.Write(kept.AsSpan(Fingerprint.Size));
        Fingerprint.Of(kept.AsSpan(Fingerprint.Size)).Write(kept);
        var file = Path.Combine(output.Root, OutputFolder.MarkerName, Name);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(kept))
            return;
        AtomicFile.Write(file, stream => stream.Write(kept));
    }

    private int IndexOf(string path) => Array.BinarySearch(_files, path, StringComparer.Ordinal);

    private static byte[] ListHead(string[] files)
    {
        var head = new byte[Fingerprint.Size + sizeof(int)];
        Fingerprint.Of(string.Join('\0', files)).Write(head);
        BitConverter.TryWriteBytes(head.AsSpan(Fingerprint.Size), files.Length);
        return head;
    }
}

/// <summary>A file as a build left it: an edit changes its length or its time.</summary>
/// <param name="Length">In bytes; -1 for what is missing, or is a link.</param>
/// <param name="Ticks">When it was last written to, UTC.</param>
/// <param name="Bytes">Of its content; 0 where the build did not take it.</param>
internal readonly record struct FileFingerprint(long Length, long Ticks, Fingerprint Bytes)
{
    /// <summary>Of the file as it is now.</summary>
    public static FileFingerprint Of(FileInfo file, Fingerprint bytes) =>
        file.Exists && file.LinkTarget is null
            ? new FileFingerprint(file.Length, file.LastWriteTimeUtc.Ticks, bytes)
            : new FileFingerprint(-1, 0, default);
}

/// <summary>What a site was made from, and what its build reported.</summary>
/// <param name="Sources">The fingerprint of everything that the site is made from.</param>
/// <param name="Stories">How many stories the site has.</param>
/// <param name="Pages">How many HTML files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Diagnostics">What was found, with severities as the settings have them, sorted.</param>
internal sealed record BuildSummary(
    Fingerprint Sources, int Stories, int Pages, int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many files of stories and pages were left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>How large the site is.</summary>
    public OutputSize Size { get; init; }

    /// <summary>As it is kept.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("stories", Stories);
        json.WriteNumber("pages", Pages);
        json.WriteNumber("files", Files);
        json.WriteNumber("leftOut", LeftOut);
        json.WriteNumber("bytes", Size.Bytes);
        json.WriteNumber("maxBytes", Size.MaxBytes);
        json.WriteString("largest", Size.Largest);
        json.WriteStartArray("findings");
        foreach (var finding in Diagnostics)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>As <see cref="ToBytes"/> wrote it.</summary>
    public static BuildSummary Read(Fingerprint sources, ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return new BuildSummary(
            sources,
            root.GetProperty("stories").GetInt32(),
            root.GetProperty("pages").GetInt32(),
            root.GetProperty("files").GetInt32(),
            [.. root.GetProperty("findings").EnumerateArray().Select(Finding)])
        {
            LeftOut = root.GetProperty("leftOut").GetInt32(),
            Size = new(
                root.GetProperty("bytes").GetInt64(),
                root.GetProperty("maxBytes").GetInt64(),
                root.GetProperty("largest").GetString() ?? ""),
        };
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartArray();
        json.WriteStringValue(finding.Rule.Id);
        json.WriteStringValue(finding.Path);
        json.WriteNumberValue(finding.Span.Line);
        json.WriteNumberValue(finding.Span.Column);
        json.WriteNumberValue(finding.Span.Length);
        json.WriteStringValue(finding.Message);
        json.WriteStringValue(finding.Help);
        json.WriteNumberValue((int)finding.Severity);
        json.WriteStringValue(finding.Kind);
        json.WriteEndArray();
    }

    private static Diagnostic Finding(JsonElement json) => new(
        RuleCatalogue.Find(json[0].GetString()!)!,
        json[1].GetString()!,
        new TextSpan(json[2].GetInt32(), json[3].GetInt32(), json[4].GetInt32()),
        json[5].GetString()!,
        json[6].GetString())
    {
        Severity = (Severity)json[7].GetInt32(),
        Kind = json[8].GetString(),
    };
}
