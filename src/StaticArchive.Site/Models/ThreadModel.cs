using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Stories that follow each other up.</summary>
/// <param name="Title">
/// From the editor's introduction or the settings, or what its stories share; only where they share nothing, the
/// headline of the first.
/// </param>
/// <param name="Standfirst">From the editor's introduction or the settings, or null.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Entries">Oldest first; of a long thread those around the page's own story, its beginning and its
/// end.</param>
internal sealed record ThreadModel(
    string Title,
    string? Standfirst,
    string Url,
    int Count,
    StoryModel First,
    StoryModel Last,
    ImmutableArray<ThreadEntry> Entries)
{
    /// <summary>What a thread is called.</summary>
    public static string TitleOf(SiteContext site, StoryThread thread) =>
        ThreadNames.TitleOf(site.Plan, thread);

    /// <summary>What an editor wrote of a thread below <c>_threads</c>, or null.</summary>
    public static Story? Introduction(SiteContext site, StoryThread thread) =>
        ThreadNames.IntroductionOf(site.Archive, thread);
}
