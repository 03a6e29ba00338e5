namespace StaticArchive.Models;

/// <summary>A page beside the stories, such as "About".</summary>
internal sealed record TextPage : PageModel
{
    public required StoryModel Story { get; init; }
}
