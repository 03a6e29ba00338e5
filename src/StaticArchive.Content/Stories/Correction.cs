namespace StaticArchive.Stories;

/// <summary>A published correction of a story.</summary>
public sealed record Correction(PartialDate? Date, string Text);
