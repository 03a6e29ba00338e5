namespace StaticArchive.Pages.Models;

/// <summary>A published correction.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="Text">Plain text.</param>
public sealed record CorrectionModel(DateModel? Date, string Text);
