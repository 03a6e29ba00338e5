namespace StaticArchive.Settings;

/// <summary>A story that the front page offers to begin with.</summary>
/// <param name="Target">Its id, address or file.</param>
/// <param name="Span">Where the settings name it.</param>
internal sealed record StoryToBegin(string Target, TextSpan Span);
