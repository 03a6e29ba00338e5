namespace StaticArchive.Pages;

/// <summary>A page kind with how its model or its bytes are made. One of both, or neither for what is copied.</summary>
internal sealed class PageDefinition(string name) : PageKind(name)
{
    /// <summary>Makes the model that the layout renders.</summary>
    public Func<PageModels, PlannedFile, PageModel>? Model { get; init; }

    /// <summary>Makes the bytes of a file that C# writes.</summary>
    public Func<SiteContext, PlannedFile, ReadOnlyMemory<byte>>? Export { get; init; }
}
