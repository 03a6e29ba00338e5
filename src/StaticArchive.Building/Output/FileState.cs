namespace StaticArchive.Output;

/// <summary>How a file of the site compares with what is on disk.</summary>
internal enum FileState : byte
{
    Unchanged,
    New,
    Changed,

    /// <summary>It holds the same bytes, and by its length and time nobody has written to it since the last
    /// build.</summary>
    Untouched,
}
