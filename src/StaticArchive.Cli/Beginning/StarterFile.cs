namespace StaticArchive.Cli.Beginning;

/// <summary>A file that <c>init</c> writes.</summary>
/// <param name="Path">Relative to the archive's folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsExample">Whether it is only there to show how: an archive that has stories already does not need
/// it.</param>
internal sealed record StarterFile(string Path, byte[] Content, bool IsExample);
