namespace StaticArchive.Cli.Printing;

/// <summary>A diagnostic whose file was found, with the line at fault where it could be read.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="ShownPath">The file as it is printed, so that a terminal or an editor can open it.</param>
internal sealed record LocatedFinding(Diagnostic Diagnostic, string ShownPath);
