namespace StaticArchive.Cli.Forms;

/// <summary>Where the files lie that a browser form edits.</summary>
/// <param name="Backend">Which forge: <c>github</c>, <c>gitlab</c>, <c>gitea</c>, …</param>
/// <param name="Repository">Owner and name there.</param>
/// <param name="Branch">The branch that is published.</param>
/// <param name="InputFolder">The input folder as the repository has it, with forward slashes.</param>
/// <param name="StoriesFolder">The folder of the stories.</param>
/// <param name="HasYearFolders">Whether the stories lie in a folder for each year.</param>
internal sealed record CmsPlaces(
    string Backend, string Repository, string Branch, string InputFolder, string StoriesFolder, bool HasYearFolders);
