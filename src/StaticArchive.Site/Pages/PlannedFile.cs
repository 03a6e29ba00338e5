namespace StaticArchive.Pages;

/// <summary>A file of the site in a few bytes; its model is made when it is asked for.</summary>
/// <param name="Kind">What it is; says what the numbers mean.</param>
/// <param name="Subject">See <see cref="PageKind"/>; -1 where there is none.</param>
/// <param name="Part">See <see cref="PageKind"/>; -1 where there is none.</param>
/// <param name="Number">The page of a list; 0 for the front or the only one.</param>
public readonly record struct PlannedFile(PageKind Kind, int Subject = -1, int Part = -1, int Number = 0);
