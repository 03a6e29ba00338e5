namespace StaticArchive.Planning;

/// <summary>What a file of the site is: an entry of the table <c>Pages/PageKinds.cs</c>, which adds how its model or
/// its bytes are made. Compared by reference.</summary>
internal abstract class PageKind(string name)
{
    /// <summary>What the table calls it, such as <c>facet-value</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The layout that renders it; null where C# writes the file or copies it.</summary>
    public string? Layout { get; init; }

    /// <summary>Whether the sitemap lists it.</summary>
    public bool InSitemap { get; init; }

    /// <summary>Whether a preview can show it before the texts of the stories are read.</summary>
    public bool NeedsMetadataOnly { get; init; }

    /// <summary>Whether it is the page of a story or page itself, and so changes when that does.</summary>
    public bool IsOfOneStory { get; init; }

    /// <summary>Whether an archive in several languages has it once, and not in each of them.</summary>
    public bool IsOncePerSite { get; init; }

    /// <summary>Whether it is for the host, which looks for it at the root of its addresses and not below the site's
    /// path.</summary>
    public bool IsAtRoot { get; init; }

    /// <summary>What <see cref="PlannedFile.Subject"/> counts.</summary>
    public PageSubject Subject { get; init; }

    /// <summary>Adds the files of this kind; null where another kind adds them among its own.</summary>
    public Action<PlanWriter>? Plan { get; init; }

    public override string ToString() => Name;
}

/// <summary>What a planned file is about, where that is one thing of the archive.</summary>
internal enum PageSubject : byte
{
    /// <summary>Something else, or nothing.</summary>
    Other,

    /// <summary>The ordinal of a story.</summary>
    Story,

    /// <summary>The index of a page beside the stories.</summary>
    Page,

    /// <summary>The index of an own kind of pages.</summary>
    Kind,

    /// <summary>The index of a facet; the part is the index of its value.</summary>
    FacetValue,

    /// <summary>The index of a thread.</summary>
    Thread,

    /// <summary>The index of an old address.</summary>
    Redirect,

    /// <summary>The index of the address of a withdrawn page in the ledger.</summary>
    Withdrawn,

    /// <summary>The index of a file of the input folder.</summary>
    InputAsset,

    /// <summary>The index of a file of the theme.</summary>
    ThemeAsset,
}

/// <summary>A file of the site in a few bytes; its model is made when a renderer asks for it.</summary>
/// <param name="Kind">What it is; the table of kinds says what the numbers mean.</param>
/// <param name="Subject">Which one; -1 where there is only one.</param>
/// <param name="Part">Which part of the subject; -1 where it has none.</param>
/// <param name="Number">The page of a list; 0 for the front or the only one.</param>
internal readonly record struct PlannedFile(PageKind Kind, int Subject = -1, int Part = -1, int Number = 0)
{
    /// <summary>Which edition of the site it is of, in <see cref="SitePlan.Editions"/>.</summary>
    public int Edition { get; init; }
}
