namespace StaticArchive.Models;

/// <summary>A language that readers can change to.</summary>
/// <param name="Title">What its readers call it.</param>
/// <param name="Url">The same page in it, or else its front page.</param>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="IsCurrent">Whether the page is in it.</param>
/// <param name="Attributes">The attributes <c>lang</c> and <c>dir</c>, where it is not that of the interface.</param>
internal sealed record LanguageLink(string Title, string Url, string Tag, bool IsCurrent, Html? Attributes);
