namespace StaticArchive.Themes.Compiled;

/// <summary>
/// What a template asks for is beyond the compiled form, or a fault: Scriban runs it from its beginning, and says of a
/// fault what it is and where.
/// </summary>
internal sealed class LeftToScriban : Exception;
