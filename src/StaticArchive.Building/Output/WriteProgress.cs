namespace StaticArchive.Output;

/// <summary>How far writing has come.</summary>
/// <param name="Phase">The step at work.</param>
/// <param name="Done">Files that this step has dealt with.</param>
/// <param name="Total">Files that this step has to deal with.</param>
public readonly record struct WriteProgress(WritePhase Phase, int Done, int Total);
