using System.Diagnostics;
using System.Text.Json;
using Xunit.Abstractions;

namespace StaticArchive.Tests.Fuzz;

/// <summary>
/// Whole input folders at random, each checked and built over the output of the one before: no exception, the same
/// findings from both, nothing written outside the output, no story lost without a finding. FOLDERS says how many are
/// tried; a failure names the seed, which SEED runs again.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FolderFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Usual = 150;
    private const int Agreements = 40;
    private const int FilesAreCompared = 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders()
    {
        var count = Number("FOLDERS") ?? Usual;
        var first = Number("SEED") ?? 1;
        var input = _folder["input"];
        _folder.Write("outside/secret.txt", "S3CRET");
        var builder = new SiteBuilder(
            new SiteOptions { InputFolder = input, ThemeFolder = _folder["theme"], Workers = 1 });
        var (built, clock, before) = (0, Stopwatch.StartNew(), new List<string>());
        for (var seed = first; seed < first + count; seed++)
        {
            Empty(input);
            var maker = new FolderMaker(input, seed);
            maker.Fill();
            try
            {
                built += Try(builder, maker, before, seed) ? 1 : 0;
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}: {fault}");
            }
            before = maker.Paths;
        }
        Assert.Equal(
            ["input", "output", "outside"],
            Directory.EnumerateFileSystemEntries(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{count} folders, {built} built, {clock.Elapsed.TotalSeconds:f0} s"));
    }

    [Fact]
    public void Check_and_build_agree()
    {
        var input = _folder["input"];
        for (var seed = 1; seed <= Agreements; seed++)
        {
            Empty(input);
            new FolderMaker(input, seed).Fill();

            var (check, checkFindings) = Run("check", "--json");
            var (build, buildFindings) = Run("build", "--json", "--fresh");

            Assert.True(
                check == build && checkFindings.SequenceEqual(buildFindings),
                $"seed {seed}: check {check}, build {build}");
        }
    }

    // What reads like a follow-up is a suggestion that 'check' alone looks for.
    private (int Code, IEnumerable<string> Findings) Run(params string[] arguments)
    {
        var (said, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(arguments, new CommandEnvironment
        {
            Output = said,
            Error = error,
            WorkingFolder = _folder.Root,
            Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        });
        Assert.DoesNotContain("   at ", error.ToString());
        if (code == ExitCode.CannotRun)
            return (code, [error.ToString()]);
        var findings = JsonDocument.Parse(said.ToString())
            .RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetRawText());
        return (code, [.. findings.Where(finding => !finding.Contains(RelatedRules.SuggestedThread.Id))]);
    }

    private bool Try(SiteBuilder builder, FolderMaker maker, List<string> before, int seed)
    {
        // What the watcher of a preview would report; the theme is read once.
        var result = builder.Build(new SourceChanges([.. maker.Paths, .. before], Theme: false));
        NothingIsLost(result, maker, seed);
        if (result.Site is not { } site)
            return false;
        var check = OutputWriter.Check(site.Files, () => new FileSource(site.CreateRenderer().Render), 1);
        var report = OutputWriter.Write(
            _folder["output"], [_folder["input"]], site.Files, () => new FileSource(site.CreateRenderer().Render), 1);
        Assert.True(check.SequenceEqual(report.Errors), $"seed {seed}: check and build differ");
        if (report.Errors.IsEmpty && seed % FilesAreCompared == 0)
            OutputIs(site, seed);
        return report.Errors.IsEmpty;
    }

    private static void NothingIsLost(BuildResult result, FolderMaker maker, int seed)
    {
        var told = result.Diagnostics.Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        if (told.Contains(InputFolder.SettingsName) || result.Site is not { } site)
            return;
        var there = Enumerable.Range(0, site.Archive.NodeCount)
            .Select(node => site.Archive.Node(node).Path).ToHashSet(StringComparer.Ordinal);
        foreach (var story in maker.Stories.Where(story => !there.Contains(story) && !told.Contains(story)))
        {
            var text = File.ReadAllText(Path.Join(maker.Root, story));
            Assert.True(
                text.Contains("draft:") || text.Contains("excluded:") || told.Any(path => story.StartsWith(path)),
                $"seed {seed}: {story} is lost without a word");
        }
    }

    private void OutputIs(Site site, int seed)
    {
        var there = Directory.EnumerateFiles(_folder["output"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder["output"], file)).Where(path => !OutputFolderCheck.IsOwn(path))
            .Order(StringComparer.Ordinal);
        Assert.True(
            site.Files.Order(StringComparer.Ordinal).SequenceEqual(there),
            $"seed {seed}: the output holds other files than the site");
        Assert.DoesNotContain(there, path =>
            new FileInfo(Path.Join(_folder["output"], path)) is { Length: < 64 } file
            && File.ReadAllText(file.FullName).Contains("S3CRET"));
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            MakeListable(folder);
            Directory.Delete(folder, recursive: true);
        }
        Directory.CreateDirectory(folder);
    }

    // A folder that may not be listed cannot be emptied either.
    private static void MakeListable(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var below in Directory.EnumerateDirectories(folder)
            .Where(below => new DirectoryInfo(below).LinkTarget is null))
            MakeListable(below);
    }

    private static int? Number(string name) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
}
