namespace StaticArchive.Stories;

/// <summary>Where a story's file is, and what its path says of its language.</summary>
/// <param name="Path">The path without what says the language: translations of one name have one such path.</param>
/// <param name="Language">The language's tag; null where the path says none.</param>
/// <param name="Spelling">The language as the path spells it.</param>
internal readonly record struct StoryPlace(string Path, string? Language, string? Spelling)
{
    /// <summary>The folders, without those whose names only sort files: <c>_posts</c> and <c>_drafts</c>.</summary>
    public IEnumerable<string> Folders => Path.Split('/')[..^1].Where(folder => folder is not ("_posts" or "_drafts"));
}
