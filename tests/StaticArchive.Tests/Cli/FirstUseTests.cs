namespace StaticArchive.Tests.Cli;

/// <summary>What somebody meets who has just begun, or has mistyped: what is wrong, where, and what to do.</summary>
[Trait("Program", "Any")]
public sealed class FirstUseTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void No_settings(string command)
    {
        File.Delete(_archive.Folder["input/archive.yml"]);

        var run = _archive.Run(command);

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "input/archive.yml: error SA0603 missing-setting: There is no archive.yml in the input folder, so the "
                + "archive has no title and no address.\n"
            + "      = help: 'static-archive init' writes it; --settings names another file.\n",
            run.Output);
    }

    [Fact]
    public void Slips_of_the_first_hour_lead_on()
    {
        Refuses("There is no story 'frist' in input. Did you mean 'first'?", "new", "--follows", "frist", "The bridge");
        Refuses("There is no option '--titel'; 'init --help' lists them.", "init", "--titel");
        Refuses(
            "The built-in theme has no file 'foot.html'. Did you mean 'partials/foot.html'?", "theme", "copy",
            "foot.html");
        Assert.EndsWith(
            "\nSee it: static-archive serve --output site --host nginx\n",
            _archive.Run("build", "--output", "site", "--host", "nginx").Output);
        _archive.Folder.Write("archive.yml", "title: T\nbaseUrl: https://t.org/\n");
        Directory.Move(_archive.Folder["input"], _archive.Folder["elsewhere"]);
        Refuses(
            $"There is no folder input in {_archive.Folder.Root}. This is the input of an archive itself: go to the "
                + "folder above ('cd ..').",
            "build");
    }

    [Fact]
    public void Settings_of_the_other_extension()
    {
        File.Move(_archive.Folder["input/archive.yml"], _archive.Folder["input/archive.yaml"]);

        Assert.Contains("= help: Rename archive.yaml to archive.yml.\n", _archive.Run("check").Output);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("cms-config", "--repo", "a/b")]
    public void No_settings_for_a_form(params string[] arguments)
    {
        File.Delete(_archive.Folder["input/archive.yml"]);

        Refuses(
            "There is no input/archive.yml, which says what the archive is. 'static-archive init' writes it; "
                + "--settings names another file.",
            arguments);
    }

    [Fact]
    public void No_folders()
    {
        Refuses(
            $"There is no folder looks in {_archive.Folder.Root}. Name one by --theme.", "build", "--theme", "looks");
        Directory.Delete(_archive.Folder["input"], recursive: true);
        Refuses(
            $"There is no folder input in {_archive.Folder.Root}. 'static-archive init' begins an archive here; "
                + "--input names another folder.",
            "build");
        _archive.Folder.Write("input", "");
        Refuses("input is a file. Name a folder by --input.", "check");
    }

    [Fact]
    public void A_file_where_a_folder_belongs_and_the_other_way_round()
    {
        _archive.Folder.Write("site", "");

        Refuses("The output " + _archive.Folder["site"] + " is a file. Name a folder.", "build", "--output", "site");
        Refuses("theme is a folder. Name the settings file by --settings.", "check", "--settings", "theme");
    }

    [Fact]
    public void Settings_that_are_a_folder()
    {
        File.Delete(_archive.Folder["input/archive.yml"]);
        Directory.CreateDirectory(_archive.Folder["input/archive.yml"]);

        var run = _archive.Run("check");

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "input/archive.yml: error SA0801 unreadable-file: The file cannot be read: it is a folder, a pipe, a "
                + "socket or a device.",
            run.Output);
    }

    [Fact]
    public void An_archive_without_stories()
    {
        Directory.Delete(_archive.Folder["input/stories"], recursive: true);

        var run = _archive.Run("build");

        Assert.Equal(1, run.Code);
        Assert.Contains("The input folder has no story.", run.Output);
    }

    [Theory]
    [InlineData("'biuld'", "Did you mean 'build'?", "biuld")]
    [InlineData("'--inptu'", "Did you mean '--input'?", "check", "--inptu", "x")]
    [InlineData("xml", "text, json, sarif", "check", "--format", "xml")]
    public void A_slip_of_the_keyboard(string named, string offered, params string[] arguments)
    {
        var run = _archive.Run(arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(named, run.Error);
        Assert.Contains(offered, run.Error);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void The_first_build_says_how_to_see_the_site()
    {
        Assert.EndsWith("\nSee it: static-archive serve\n", _archive.Run("build").Output);
        Assert.DoesNotContain("See it", _archive.Run("build").Output);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("check")]
    [InlineData("schema")]
    [InlineData("urls")]
    public void Every_command_takes_the_same_options(string command)
    {
        string[] options =
        [
            "--input", "input", "--theme", "theme", "--output", "output", "--cache", ".cache", "--settings",
            "input/archive.yml", "--base-url", "https://other.example/", "--drafts", "--keep-going", "--today",
            "2026-03-01", "--workers", "2",
        ];

        Assert.Equal((0, ""), (_archive.Run([command, .. options]).Code, _archive.Run([.. options, command]).Error));
    }

    private void Refuses(string message, params string[] arguments)
    {
        var run = _archive.Run(arguments);

        Assert.Equal((2, $"static-archive: {message}\n"), (run.Code, run.Error));
    }
}
