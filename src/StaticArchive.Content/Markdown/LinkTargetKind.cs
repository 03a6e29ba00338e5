namespace StaticArchive.Markdown;

/// <summary>What an address is.</summary>
internal enum LinkTargetKind
{
    /// <summary>Of this archive.</summary>
    Internal,

    /// <summary>http or https elsewhere.</summary>
    External,

    Mail,

    /// <summary>A template tag of another generator that says nothing here; it is reported as a tag.</summary>
    Unknown,

    /// <summary>Of a scheme that could run something, or that no reader could follow.</summary>
    Refused,
}
