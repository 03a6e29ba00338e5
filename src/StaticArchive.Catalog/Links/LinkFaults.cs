namespace StaticArchive.Catalog.Links;

/// <summary>What resolving links brought to light; each node's by itself, merged and sorted afterwards.</summary>
internal sealed class LinkFaults
{
    public List<DeadTarget> Dead { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    public List<PendingLink> Pending { get; } = [];

    /// <summary>Indexes of the files that links and images lead to; no fault, but found on the same way.</summary>
    public List<int> Assets { get; } = [];

    public bool IsEmpty => Dead.Count + Findings.Count + Pending.Count == 0;

    public void AddAll(LinkFaults other)
    {
        Dead.AddRange(other.Dead);
        Findings.AddRange(other.Findings);
        Pending.AddRange(other.Pending);
    }
}
