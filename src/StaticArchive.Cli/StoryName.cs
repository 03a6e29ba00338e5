namespace StaticArchive.Cli;

/// <summary>Finds the story that the command line names by its file, id, slug or address.</summary>
internal static class StoryName
{
    /// <returns>Its ordinal in the archive.</returns>
    /// <exception cref="UsageException">There is none.</exception>
    public static int Find(string name, Archive archive, SiteOptions options, CommandEnvironment environment)
    {
        var path = Path.GetRelativePath(options.InputFolder, environment.FullPath(name)).Replace('\\', '/');
        for (var ordinal = 0; ordinal < archive.Stories.Length; ordinal++)
        {
            var story = archive.Stories[ordinal];
            if (story.Path == path || story.Path == name || story.Id == name || story.Slug == name || story.Url == name)
                return ordinal;
        }
        var help = NearestName.DidYouMean(Path.GetFileNameWithoutExtension(name),
            archive.Stories.Select(story => story.Id));
        throw new UsageException(
            $"There is no story '{name}' in {environment.ShownPath(options.InputFolder)}. {help}".TrimEnd());
    }
}
