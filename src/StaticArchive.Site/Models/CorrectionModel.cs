namespace StaticArchive.Models;

/// <summary>A published correction.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="Text">Plain text.</param>
internal sealed record CorrectionModel(DateModel? Date, string Text);
