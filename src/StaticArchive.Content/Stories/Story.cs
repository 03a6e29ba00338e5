namespace StaticArchive.Stories;

/// <summary>
/// One Markdown file, read and checked by itself. It depends on that file, its folders' defaults and the settings, and
/// on no other story; a constructed story is valid.
/// </summary>
internal sealed record Story : StoryMetadata
{
    public required StoryBody Body { get; init; }
}
