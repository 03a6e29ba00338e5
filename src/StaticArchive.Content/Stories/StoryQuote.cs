namespace StaticArchive.Stories;

/// <summary>An attributed quotation of a story's text.</summary>
/// <param name="Id">Its fragment on the page.</param>
/// <param name="Speaker">Who is quoted, plain text.</param>
/// <param name="Role">What the speaker is, plain text, or null.</param>
/// <param name="Text">What was said, plain text.</param>
/// <param name="Language">BCP 47 tag, where it is not the story's; or null.</param>
internal sealed record StoryQuote(string Id, string Speaker, string? Role, string Text, string? Language);
