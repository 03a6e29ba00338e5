namespace StaticArchive.Media.Metadata;

/// <summary>What published files keep of their metadata. Colour profile and orientation always stay.</summary>
internal enum MetadataPolicy
{
    /// <summary>Nothing.</summary>
    Strip,

    /// <summary>Creator, credit line and copyright notice.</summary>
    KeepCredit,

    /// <summary>Everything.</summary>
    Keep,
}
