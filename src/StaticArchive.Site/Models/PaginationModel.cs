namespace StaticArchive.Models;

/// <summary>Ways on from a page of a list. Nothing here tells how many pages there are, so that full pages never
/// change.</summary>
/// <param name="NewerUrl">The next newer page, or null on the front.</param>
/// <param name="OlderUrl">The next older page, or null on the last.</param>
/// <param name="FrontUrl">The front of the list.</param>
/// <param name="Number">1 for the oldest; 0 on the front.</param>
internal sealed record PaginationModel(string? NewerUrl, string? OlderUrl, string FrontUrl, int Number);
