namespace StaticArchive.Planning;

/// <summary>A file of the site in a few bytes; its model is made when a renderer asks for it.</summary>
/// <param name="Kind">What it is; the table of kinds says what the numbers mean.</param>
/// <param name="Subject">Which one; -1 where there is only one.</param>
/// <param name="Part">Which part of the subject; -1 where it has none.</param>
/// <param name="Number">The page of a list; 0 for the front or the only one.</param>
internal readonly record struct PlannedFile(PageKind Kind, int Subject = -1, int Part = -1, int Number = 0);
