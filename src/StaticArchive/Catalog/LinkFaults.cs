using StaticArchive.Diagnostics;

namespace StaticArchive.Catalog;

/// <summary>What resolving the links of some stories brought to light; one per worker, merged and sorted afterwards.</summary>
internal sealed class LinkFaults
{
    public List<DeadTarget> Dead { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    public List<PendingLink> Pending { get; } = [];

    public void AddAll(LinkFaults other)
    {
        Dead.AddRange(other.Dead);
        Findings.AddRange(other.Findings);
        Pending.AddRange(other.Pending);
    }
}
