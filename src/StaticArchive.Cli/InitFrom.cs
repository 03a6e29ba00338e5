using System.Text;
using StaticArchive.Import.Sites;
using StaticArchive.Import.Writing;

namespace StaticArchive.Cli;

/// <summary>
/// <c>init --from FOLDER</c>: writes the settings that build another generator's files where they are.
/// </summary>
internal static class InitFrom
{
    /// <summary>Writes the settings, builds with them in memory, and says what is left to do.</summary>
    /// <param name="from">The old site's folder.</param>
    /// <param name="folder">Where the settings go.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(string from, string folder, Surroundings surroundings)
    {
        var old = surroundings.FullPath(from);
        if (!Directory.Exists(old))
            throw new UsageException(
                $"There is no folder {surroundings.ShownPath(old)}. Name the old site's folder by --from.");
        if (File.Exists(folder))
            throw new UsageException($"{surroundings.ShownPath(folder)} is a file. Name a folder to begin in.");
        var settings = Path.Combine(folder, InputFolder.SettingsName);
        if (Path.Exists(settings))
            throw new UsageException(
                $"{surroundings.ShownPath(settings)} is there already. Edit it, or name another folder to begin in.");
        var (site, description) = SiteReader.Read(old);
        var input = Path.TrimEndingDirectorySeparator(Path.Join(site.Root, description.Input));
        var survey = FrontMatterSurvey.Of(site, description.Input, description.Content);
        var text = SiteSettings.Write(description, survey, Path.GetRelativePath(folder, input).Replace('\\', '/'));
        Directory.CreateDirectory(folder);
        new ImportFolder(folder).Write(InputFolder.SettingsName, Encoding.UTF8.GetBytes(text));
        var build = SiteBuilder.Build(new SiteOptions
        {
            InputFolder = input,
            ThemeFolder = Path.Combine(folder, "theme"),
            SettingsFile = settings,
            KeepGoing = true,
            BuildDate = surroundings.BuildDate,
        });
        InitFromText.Print(description, build, surroundings.ShownPath(settings), surroundings);
        return build.Site is null ? ExitCode.BadContent : ExitCode.Fine;
    }
}
