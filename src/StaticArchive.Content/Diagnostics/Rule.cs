namespace StaticArchive.Diagnostics;

/// <summary>One thing that can be wrong, as the catalogue lists it.</summary>
/// <param name="Id">Stable id, <c>SA</c> and four digits; <c>archive.yml</c> and annotations refer to it.</param>
/// <param name="Name">Short name in kebab case, such as <c>dead-link</c>.</param>
/// <param name="Severity">The severity where <c>archive.yml</c> says nothing.</param>
/// <param name="Summary">What is wrong and why it matters, in a sentence or two.</param>
/// <param name="Fix">What the editor does about it.</param>
public sealed record Rule(string Id, string Name, Severity Severity, string Summary, string Fix)
{
    /// <summary>
    /// From how many files on the same message is reported once, with the number of files: what an archive does
    /// everywhere is its custom, and not a slip. 0: each is reported.
    /// </summary>
    public int ReportedOnceFrom { get; init; }
}
