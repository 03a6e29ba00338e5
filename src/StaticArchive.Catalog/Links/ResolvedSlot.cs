namespace StaticArchive.Catalog.Links;

/// <summary>What a body's slot turned out to mean.</summary>
/// <param name="Href">
/// Site path with query and fragment, without base path; just the fragment for a link within the page. Null: it leads
/// nowhere and was let pass (a rule set to a lower severity, or <c>--keep-going</c>); a link then loses its
/// <c>href</c>, an image or teaser is left out.
/// </param>
/// <param name="Story">Ordinal of the story that it leads to, or -1.</param>
internal readonly record struct ResolvedSlot(string? Href, int Story);
