namespace StaticArchive.Stories;

/// <summary>A published correction of a story.</summary>
internal sealed record Correction(PartialDate? Date, string Text);
