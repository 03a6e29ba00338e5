namespace StaticArchive.Output;

/// <summary>How a file of the site compares with what is on disk.</summary>
internal enum FileState : byte
{
    Unchanged,
    New,
    Changed,
}
