namespace StaticArchive.Stories;

/// <summary>Where a story's facts come from.</summary>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">Its title, if it is known.</param>
/// <param name="Url">http(s) address, if it is online.</param>
/// <param name="Date">When it appeared.</param>
/// <param name="Archived">http(s) address of an archived copy.</param>
/// <param name="Accessed">When it was read.</param>
internal sealed record SourceCitation(
    string? Publisher, string? Title, string? Url, PartialDate? Date, string? Archived, PartialDate? Accessed = null);
