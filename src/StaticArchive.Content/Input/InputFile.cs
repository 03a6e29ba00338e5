namespace StaticArchive.Input;

/// <summary>A file of the input folder that is read: a story, a page, an introduction, or a folder's
/// metadata.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes, as the file system has it.</param>
/// <param name="Length">Size in bytes when the folder was listed.</param>
/// <param name="ModifiedTicks">
/// When it was last written, in UTC ticks; only for telling whether it has to be read again, never for anything that
/// readers see.
/// </param>
/// <param name="Round">The last round in which a watcher saw it written to: a rewrite may leave length and time as they
/// were.</param>
internal sealed record InputFile(string Path, long Length, long ModifiedTicks, int Round = 0);
