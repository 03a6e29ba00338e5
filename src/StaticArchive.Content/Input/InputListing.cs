using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using StaticArchive.Media.Headers;

namespace StaticArchive.Input;

/// <summary>What an input folder holds, each list in ordinal order of the paths.</summary>
/// <param name="Stories">Stories, pages and introductions of facet values.</param>
/// <param name="FolderMetadata">The <c>_directory.yml</c> files.</param>
/// <param name="Assets">Files that are copied as they are.</param>
internal sealed record InputListing(
    ImmutableArray<InputFile> Stories,
    ImmutableArray<InputFile> FolderMetadata,
    ImmutableArray<InputAsset> Assets)
{
    /// <summary>Whether symbolic links were met on the way: then a file may be in several places.</summary>
    public bool HasLinks { get; init; }

    /// <summary>The listing with a note of the stories that were written to, whatever their length and time
    /// say.</summary>
    public InputListing WithWrites(IEnumerable<string> changed, int round)
    {
        var stories = Stories.ToBuilder();
        foreach (var path in changed)
        {
            if (Find(Stories, path, static story => story.Path) is >= 0 and var story)
                stories[story] = stories[story] with { Round = round };
        }
        return this with { Stories = stories.ToImmutable() };
    }

    /// <summary>Whether the file is listed, or any below a folder of that name.</summary>
    public bool Knows(string path) =>
        Knows(Stories, path, static file => file.Path)
        || Knows(FolderMetadata, path, static file => file.Path)
        || Knows(Assets, path, static asset => asset.Path);

    /// <summary>Index of the entry with that path, or the complement of where it would be.</summary>
    public static int Find<T>(ImmutableArray<T> entries, string path, Func<T, string> pathOf)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(pathOf(entries[middle]), path);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return ~low;
    }

    private static bool Knows<T>(ImmutableArray<T> entries, string path, Func<T, string> pathOf)
    {
        var folder = path + "/";
        var below = ~Find(entries, folder, pathOf);
        return Find(entries, path, pathOf) >= 0
            || (below < entries.Length && pathOf(entries[below]).StartsWith(folder, StringComparison.Ordinal));
    }
}

/// <summary>A file of the input folder that is read: a story, a page, an introduction, or a folder's
/// metadata.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes, as the file system has it.</param>
/// <param name="Length">Size in bytes when the folder was listed.</param>
/// <param name="ModifiedTicks">
/// When it was last written, in UTC ticks; only for telling whether it has to be read again, never for anything that
/// readers see.
/// </param>
/// <param name="Round">The last round in which a watcher saw it written to: a rewrite may leave length and time as they
/// were.</param>
internal sealed record InputFile(string Path, long Length, long ModifiedTicks, int Round = 0);

/// <summary>A file of the input folder that is not a story.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes, in composed letters; as the site has
/// it.</param>
/// <param name="FullPath">Where it is read from.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Size">Width and height, of a picture whose file tells them.</param>
internal sealed record InputAsset(string Path, string FullPath, long Length, ImageSize? Size = null)
{
    /// <summary>What becomes of it.</summary>
    public AssetKind Kind { get; init; }

    /// <summary>Why it is refused, or how its content belies its name; null where nothing is wrong.</summary>
    public string? Fault { get; init; }

    /// <summary>The folder that its own path is checked against when it is opened.</summary>
    public string? Root { get; init; }
}

/// <summary>What becomes of a file that is not a story.</summary>
internal enum AssetKind : byte
{
    /// <summary>An image, a document, a font or data: copied where something published refers to it.</summary>
    Passive,

    /// <summary>Sound or film: copied also where nothing refers to it, for players elsewhere may, if its folder holds
    /// no story and no draft refers to it.</summary>
    Media,

    /// <summary>A file that browsers and services look for by its name, such as <c>favicon.ico</c>: always
    /// copied.</summary>
    WellKnown,

    /// <summary>What can run in a reader's browser, or is of a kind that nobody publishes: copied where the settings
    /// say so.</summary>
    Refused,

    /// <summary>What editors and systems leave behind, and private keys: never copied.</summary>
    Leftover,
}

/// <summary>Width and height of a picture as it is meant to be shown, in CSS pixels; a page keeps a box of that shape
/// until the picture is loaded.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    // The frame header of a JPEG may be behind a preview and a colour profile.
    private const int MaxBytes = 64 * 1024;
    private const int MaxPixels = 65_535;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>The size that the beginning of a picture's file says; null where the name is not a picture's, or the
    /// file does not say.</summary>
    public static ImageSize? Of(string path, SafeFileHandle file)
    {
        if (!Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return null;
        var bytes = new byte[Math.Min(MaxBytes, RandomAccess.GetLength(file))];
        var info = MediaProbe.Read(bytes[..RandomAccess.Read(file, bytes, 0)]);
        return info is { Width: > 0 and <= MaxPixels, Height: > 0 and <= MaxPixels }
            ? new(info.Width, info.Height)
            : null;
    }
}

/// <summary>The one answer to "has it changed?", as <see cref="ContentHash"/> gives it. It notices every change, but is
/// not proof against somebody who crafts two files of one fingerprint: a cache is as trusted as those who may write to
/// the input it was made from.</summary>
internal readonly record struct Fingerprint(UInt128 Value) : IComparable<Fingerprint>
{
    /// <summary>How many bytes <see cref="Write"/> writes.</summary>
    public const int Size = ContentHash.Size;

    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(ContentHash.Number(bytes));

    public static Fingerprint Of(Stream stream)
    {
        var hash = new XxHash128();
        hash.Append(stream);
        return new Fingerprint(hash.GetCurrentHashAsUInt128());
    }

    public static Fingerprint Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Of several things in their order.</summary>
    public static Fingerprint Of(params ReadOnlySpan<Fingerprint> parts)
    {
        var bytes = new byte[parts.Length * Size];
        for (var i = 0; i < parts.Length; i++)
            parts[i].Write(bytes.AsSpan(i * Size));
        return Of(bytes);
    }

    public static Fingerprint Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128LittleEndian(bytes));

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);

    public int CompareTo(Fingerprint other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("x32", null);
}
