namespace StaticArchive.Output;

/// <summary>What writing a site did.</summary>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Unchanged">Files that already held these bytes.</param>
/// <param name="Removed">Files of an earlier build that are no longer part of the site.</param>
public sealed record WriteReport(int Written, int Unchanged, int Removed);
