using System.Collections.Immutable;

namespace StaticArchive.Output;

/// <summary>What writing a site did.</summary>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Unchanged">Files that already held these bytes.</param>
/// <param name="Removed">Files of an earlier build that are no longer part of the site.</param>
/// <param name="Errors">Why files could not be rendered, sorted, each once. When there are any, nothing was
/// changed.</param>
public sealed record WriteReport(int Written, int Unchanged, int Removed, ImmutableArray<Diagnostic> Errors)
{
    /// <summary>How large the site is.</summary>
    internal OutputSize Size { get; init; }

    /// <summary>How long workers were busy rendering, summed up.</summary>
    public TimeSpan Rendering { get; init; }

    /// <summary>How long workers were busy comparing files with what was there and writing what differed, summed
    /// up.</summary>
    public TimeSpan Storing { get; init; }
}
