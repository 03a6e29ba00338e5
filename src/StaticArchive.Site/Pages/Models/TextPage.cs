namespace StaticArchive.Pages.Models;

/// <summary>A page beside the stories, such as "About".</summary>
public sealed record TextPage : PageModel
{
    public required StoryModel Story { get; init; }
}
