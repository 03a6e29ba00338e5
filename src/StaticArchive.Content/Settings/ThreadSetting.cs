namespace StaticArchive.Settings;

/// <summary>What the settings call a thread.</summary>
/// <param name="Target">Id, address or file of a story of the thread.</param>
/// <param name="Title">What the thread is called.</param>
/// <param name="Standfirst">A sentence or two about it, or null.</param>
/// <param name="Span">Where the settings name the story.</param>
internal sealed record ThreadSetting(string Target, string Title, string? Standfirst, TextSpan Span);
