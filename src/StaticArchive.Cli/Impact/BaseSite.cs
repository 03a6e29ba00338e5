using System.Diagnostics;
using System.Formats.Tar;

namespace StaticArchive.Cli.Impact;

/// <summary>Compares a site with the one that a git revision gives. Stories that have errors are left out, and told
/// of.</summary>
internal static class BaseSite
{
    /// <param name="options">What is built.</param>
    /// <param name="revision">A git revision.</param>
    /// <param name="now">What a build of today gave.</param>
    /// <param name="environment">Where paths are shown from.</param>
    /// <exception cref="UsageException">There is no such revision, or no such folder at it.</exception>
    public static ImpactReport Compare(
        SiteOptions options, string revision, BuildResult now, CommandEnvironment environment)
    {
        // Assets are read from the folder while sums are taken, so it stays until then.
        using var git = GitRevision.Open(options.InputFolder, revision);
        var input =
            git.Unpack(options.InputFolder)
            ?? throw new UsageException(
                $"There is no folder {environment.ShownPath(options.InputFolder)} at '{revision}'.");
        if (now.Site is null)
            now = SiteBuilder.Build(options with { KeepGoing = true });
        if (now.Site is not { } after)
            return new ImpactReport(
                revision, null, "Nothing can be compared: the settings or the theme have errors, so there is no site.",
                [], []);
        var then = options with { InputFolder = input, KeepGoing = true };
        // A theme that is too old for this program says nothing about the stories: they are then compared in today's.
        var built = Directory.Exists(options.ThemeFolder) && git.Unpack(options.ThemeFolder) is { } theme
            ? SiteBuilder.Build(then with { ThemeFolder = theme }) : null;
        built = built?.Site is null ? SiteBuilder.Build(then) : built;
        if (built.Site is not { } before)
            return new ImpactReport(
                revision,
                null,
                "Nothing can be compared: the archive had errors in its settings then, so there was no site. The "
                    + $"first: {FirstError(built)}",
                [],
                []);
        var leftOut = LeftOut(now, after);
        return new ImpactReport(
            revision, SiteImpact.Between(before, after, options.Workers, leftOut), null, leftOut,
            LeftOut(built, before));
    }

    private static ImmutableArray<string> LeftOut(BuildResult build, Site site)
    {
        var there = site
            .Archive.Stories.Concat(site.Archive.Pages)
            .Select(story => story.Path)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. build
                .Diagnostics.Where(finding =>
                    finding.Severity == Severity.Error
                    && finding.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                .Select(finding => finding.Path)
                .Distinct()
                .Where(path => !there.Contains(path)),
        ];
    }

    private static string FirstError(BuildResult build)
    {
        var error = build.Diagnostics.First(finding => finding.Severity == Severity.Error);
        return $"{error.Path}:{error.Span.Line}: {error.Message}";
    }
}

/// <summary>Folders of a git repository as they were at a revision, unpacked by the git program into a temporary
/// folder. The repository stays as it is.</summary>
internal sealed class GitRevision : IDisposable
{
    private readonly string _top;
    private readonly string _commit;
    private readonly string _folder;

    private GitRevision(string top, string commit)
    {
        (_top, _commit) = (top, commit);
        _folder = Directory.CreateTempSubdirectory("static-archive-").FullName;
    }

    /// <summary>Looks the revision up in the repository that holds a folder.</summary>
    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public static GitRevision Open(string folder, string revision)
    {
        var top = Text(folder, "rev-parse", "--show-toplevel")
            ?? throw new UsageException($"{folder} lies in no git repository, so there is nothing to compare it with.");
        var commit = Text(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            ?? throw new UsageException($"There is no revision '{revision}' in the repository of {folder}."
                + (Text(folder, "rev-parse", "--is-shallow-repository") == "true"
                    ? " The clone is shallow: fetch its history ('git fetch --unshallow', or 'fetch-depth: 0' in a "
                        + "workflow)."
                    : ""));
        return new GitRevision(top, commit);
    }

    /// <summary>The folder as it was, or null when it was not there or lies outside the repository.</summary>
    /// <exception cref="UsageException">git cannot unpack it.</exception>
    public string? Unpack(string folder)
    {
        var path = Path.GetRelativePath(_top, RealPath(folder)).Replace(Path.DirectorySeparatorChar, '/');
        if (path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path)
            || Text(_top, "cat-file", "-t", $"{_commit}:{(path == "." ? "" : path)}") != "tree")
        {
            return null;
        }
        using var git = Start(_top, "archive", "--format=tar", _commit, "--", path);
        var output = git.StandardOutput.BaseStream;
        using (var tar = new TarReader(output, leaveOpen: true))
        {
            while (tar.GetNextEntry() is { } entry)
                Take(entry);
        }
        // What fills the archive up to a block; closed before, the pipe would end git with a fault.
        output.CopyTo(Stream.Null);
        git.WaitForExit();
        return git.ExitCode == 0
            ? Path.Combine(_folder, path)
            : throw new UsageException($"git cannot unpack {path} of {_commit}.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Plain files only: a link may lead anywhere.
    private void Take(TarEntry entry)
    {
        var target = Path.GetFullPath(Path.Combine(_folder, entry.Name));
        if (
            entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            || !target.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        entry.ExtractToFile(target, overwrite: false);
    }

    // git names the repository by its real path.
    private static string RealPath(string folder) =>
        Text(folder, "rev-parse", "--show-prefix") is { } prefix
        && Text(folder, "rev-parse", "--show-toplevel") is { } top
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(top, prefix)))
            : folder;

    private static string? Text(string folder, params string[] arguments)
    {
        using var git = Start(folder, arguments);
        var text = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? text.TrimEnd('\r', '\n') : null;
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            var git = Process.Start(start)!;
            // What git complains of is told in our own words; unread, it could fill the pipe.
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            return git;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new UsageException($"The git program cannot be run: {fault.Message}.");
        }
    }
}
