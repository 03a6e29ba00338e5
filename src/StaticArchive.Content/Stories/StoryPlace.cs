namespace StaticArchive.Stories;

/// <summary>Where a story's file is, and what its path says of its language.</summary>
/// <param name="Path">The path without what says the language: translations of one name have one such path.</param>
/// <param name="Language">The language's tag; null where the path says none.</param>
/// <param name="Spelling">The language as the path spells it.</param>
internal readonly record struct StoryPlace(string Path, string? Language, string? Spelling)
{
    /// <summary>The folders, without those whose names only sort files, such as <c>_posts</c> and
    /// <c>_drafts</c>. A story that has a folder of its own has its name from there.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            var folders = Path.Split('/')[..^1];
            var isIndex = System.IO.Path.GetFileNameWithoutExtension(Path)
                .Equals("index", StringComparison.OrdinalIgnoreCase);
            return folders[..^(isIndex && folders.Length > 0 ? 1 : 0)].Where(folder => folder[0] != '_');
        }
    }
}
