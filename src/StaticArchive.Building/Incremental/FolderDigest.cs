using System.IO.Enumeration;
using System.IO.Hashing;
using System.Text;

namespace StaticArchive.Building.Incremental;

/// <summary>One number for all that a folder holds: the paths and contents of its files, at any depth.</summary>
internal static class FolderDigest
{
    /// <summary>A hash over each file's path and the hash of its content, by path; of a symbolic link it is where it leads to that counts.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static byte[] Of(string folder, int workers)
    {
        var entries = EntriesOf(folder);
        var paths = Array.ConvertAll(entries, entry => Path.GetRelativePath(folder, entry.Path));
        Array.Sort(paths, entries, StringComparer.Ordinal);
        var contents = new byte[entries.Length][];
        Workers.Run(entries.Length, workers, () => i => contents[i] = Of(entries[i]));
        var hash = new XxHash128();
        for (var i = 0; i < entries.Length; i++)
        {
            hash.Append(Encoding.UTF8.GetBytes(paths[i] + '\0'));
            hash.Append(contents[i]);
        }
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of one file's content.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] OfFile(string file)
    {
        using var open = OpenFile.Read(file);
        using var content = new HandleStream(open);
        return ContentHash.Of(content);
    }

    // Files and links, which are not followed; none where there is no folder, as a site needs no theme of its own.
    private static (string Path, bool IsLink)[] EntriesOf(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. new FileSystemEnumerable<(string, bool)>(
            folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), (entry.Attributes & FileAttributes.ReparsePoint) != 0),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || (entry.Attributes & FileAttributes.ReparsePoint) != 0,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        },
    ];

    private static byte[] Of((string Path, bool IsLink) entry) =>
        entry.IsLink ? ContentHash.Of(Encoding.UTF8.GetBytes(new FileInfo(entry.Path).LinkTarget ?? "")) : OfFile(entry.Path);
}
