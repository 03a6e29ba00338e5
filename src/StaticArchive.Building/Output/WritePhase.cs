namespace StaticArchive.Output;

/// <summary>The steps of writing a site, in order. Killed in any of them, every link in the folder still
/// lands.</summary>
public enum WritePhase
{
    /// <summary>Every file is rendered and compared; what differs is kept aside.</summary>
    Render,

    /// <summary>The list of our files grows by those to come, so that a killed build can be cleaned up after.</summary>
    Announce,

    /// <summary>Pages to come get an empty stand-in, so that they can link to each other from the first one
    /// on.</summary>
    Reserve,

    /// <summary>New files take their places.</summary>
    Add,

    /// <summary>Changed files take their places.</summary>
    Replace,

    /// <summary>Pages to go are emptied, so that none of them links to one that has gone before it.</summary>
    Vacate,

    /// <summary>Files of an earlier build go, and folders that this empties.</summary>
    Remove,

    /// <summary>The list of our files is that of this build.</summary>
    Conclude,
}
