namespace StaticArchive.FrontMatter;

/// <summary>What kind of value a front-matter key takes.</summary>
internal enum FrontMatterKind
{
    /// <summary>Plain text on one line.</summary>
    Text,

    /// <summary>A date, a date-time, or a date in part.</summary>
    Date,

    /// <summary>A text or a list of texts.</summary>
    TextList,

    /// <summary>An id of a story, or a list of ids.</summary>
    References,

    /// <summary>A site path, or a list of site paths.</summary>
    SitePaths,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A path or address, or a map of <c>src</c>, <c>alt</c>, <c>caption</c>, <c>credit</c>.</summary>
    Image,

    /// <summary>A list of maps of <c>publisher</c>, <c>title</c>, <c>url</c>, <c>date</c>, <c>archived</c>.</summary>
    Sources,

    /// <summary>A list of maps of <c>date</c>, <c>text</c>.</summary>
    Corrections,
}
