namespace StaticArchive.Settings;

/// <summary>A kind of pages beside the stories that an archive adds, such as the entries of a glossary.</summary>
/// <param name="Name">What <c>type</c> in the front matter names it; also the layout of the page that lists
/// them.</param>
/// <param name="Title">Heading of that page.</param>
internal sealed record OwnKind(string Name, string Title)
{
    /// <summary>Site path of the page that lists them.</summary>
    public string Url => $"/{Name}/";

    /// <summary>Whether a page is of this kind.</summary>
    public bool Holds(StoryMetadata page) => Name.Equals(page.Type, StringComparison.OrdinalIgnoreCase);
}
