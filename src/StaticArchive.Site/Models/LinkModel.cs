namespace StaticArchive.Models;

/// <summary>A title and where it leads.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Url">Ready for an <c>href</c>.</param>
/// <param name="Count">How many stories are there; 0 where that is not told.</param>
/// <param name="PairUrl">In lists of values that go with another: the page of the stories that have both, or
/// null.</param>
internal sealed record LinkModel(string Title, string Url, int Count = 0, string? PairUrl = null);
