namespace StaticArchive.Settings;

/// <summary>An entry of the site's main navigation.</summary>
/// <param name="Title">What readers see.</param>
/// <param name="Url">A site path such as <c>/timeline/</c>, or an absolute http(s) address.</param>
internal sealed record NavigationItem(string Title, string Url)
{
    /// <summary>Where the address stands in the settings.</summary>
    public TextSpan Span { get; init; }
}
