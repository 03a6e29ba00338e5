namespace StaticArchive.Import;

/// <summary>A file cannot be imported; the message says why and what to do, in a sentence for the person who gave
/// it.</summary>
internal sealed class ImportException(string message) : Exception(message);
