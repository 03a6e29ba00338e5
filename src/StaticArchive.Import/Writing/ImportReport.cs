namespace StaticArchive.Import.Writing;

/// <summary>What an import did, by file.</summary>
internal sealed class ImportReport
{
    public List<string> New { get; } = [];

    public List<string> Changed { get; } = [];

    public int Same { get; set; }

    /// <summary>An editor changed them, and the export did not.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>An editor changed them and the export too; they are left as the editor has them.</summary>
    public List<string> Conflicts { get; } = [];

    /// <summary>They were imported once and are gone; they stay gone.</summary>
    public List<string> Deleted { get; } = [];

    /// <summary>The export has them no more; they stay.</summary>
    public int Missing { get; set; }
}
