namespace StaticArchive.Models;

/// <summary>A page without content of its own: not found, or moved.</summary>
internal sealed record MessagePage : PageModel
{
    /// <summary>Where a moved page is now, ready for an <c>href</c>; else null.</summary>
    public string? Target { get; init; }
}
