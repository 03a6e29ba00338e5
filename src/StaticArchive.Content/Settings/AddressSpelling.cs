namespace StaticArchive.Settings;

/// <summary>How the parts of addresses that are made from names are spelt; what a writer gives stays.</summary>
internal enum AddressSpelling
{
    /// <summary>In small letters of ASCII.</summary>
    Ascii,

    /// <summary>In small letters of every script.</summary>
    Unicode,

    /// <summary>As the file is named, capitals and dots included.</summary>
    Written,
}
