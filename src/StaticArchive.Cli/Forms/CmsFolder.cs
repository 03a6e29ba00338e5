namespace StaticArchive.Cli.Forms;

/// <summary>The folder <c>admin/</c> of the input: the page of the form, its settings and its script.</summary>
internal static class CmsFolder
{
    public const string Script = "sveltia-cms.js";

    private const string Page = $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>Stories</title>
        </head>
        <body>
        <script src="{Script}"></script>
        </body>
        </html>

        """;

    /// <summary>Writes the folder; the settings of the form are written again, and what is there else stays.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="config">The settings of the form.</param>
    /// <param name="script">The form's script, which is copied; or null.</param>
    /// <returns>The files that were written.</returns>
    public static IEnumerable<string> Write(string input, string config, string? script)
    {
        var folder = Path.Combine(input, AdminFolder.Name);
        Directory.CreateDirectory(folder);
        var page = Path.Combine(folder, "index.html");
        if (!Path.Exists(page))
        {
            File.WriteAllText(page, Page.ReplaceLineEndings("\n"), new UTF8Encoding(false));
            yield return page;
        }
        var settings = Path.Combine(folder, "config.yml");
        File.WriteAllText(settings, config, new UTF8Encoding(false));
        yield return settings;
        if (script is null)
            yield break;
        var copy = Path.Combine(folder, Script);
        File.Copy(script, copy, overwrite: true);
        yield return copy;
    }
}

/// <summary>Where the files lie that a browser form edits.</summary>
/// <param name="Backend">Which forge: <c>github</c>, <c>gitlab</c>, <c>gitea</c>, …</param>
/// <param name="Repository">Owner and name there.</param>
/// <param name="Branch">The branch that is published.</param>
/// <param name="InputFolder">The input folder as the repository has it, with forward slashes.</param>
/// <param name="StoriesFolder">The folder of the stories.</param>
/// <param name="HasYearFolders">Whether the stories lie in a folder for each year.</param>
internal sealed record CmsPlaces(
    string Backend, string Repository, string Branch, string InputFolder, string StoriesFolder, bool HasYearFolders);
