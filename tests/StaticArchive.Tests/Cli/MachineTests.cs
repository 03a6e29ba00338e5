using System.Diagnostics;

namespace StaticArchive.Tests.Cli;

/// <summary>
/// What the machine does to a build, as an ordinary user meets it: the program runs in a process of its own, without
/// root's rights. It says what is wrong in a sentence, ends with a code of its own, and leaves the output as it was.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class MachineTests : IDisposable
{
    private const int Nobody = 65534;

    private readonly ArchiveOnDisk _archive = new();

    public void Dispose()
    {
        Shell("chmod -R u+rwX .; rm -rf input", asUser: false);
        _archive.Dispose();
    }

    [Theory]
    [InlineData(
        "a folder that may not be listed",
        "mkdir input/old; mv input/stories/2021-04-05-first.md input/old/; sed -i "
            + "s/2021-04-05-first.md/..\\/old\\/2021-04-05-first.md/ input/stories/*; @P build; chmod 0 input/old; @P "
            + "build",
        1, "SA0801")]
    [InlineData("a story that may not be read", "chmod 0 input/stories/2021-04-05-first.md; @P build", 1, "SA0801")]
    [InlineData(
        "and --keep-going all the same", "chmod 0 input/stories/2021-04-05-first.md; @P build --keep-going", 1,
        "SA0801")]
    [InlineData(
        "an image that may not be read", "printf 'x' > input/a.png; chmod 0 input/a.png; @P build", 1, "SA0801")]
    [InlineData(
        "the ledger may not be read", "echo / > input/_urls.txt; chmod 0 input/_urls.txt; @P build", 1, "SA0801")]
    [InlineData("the settings may not be read", "chmod 0 input/archive.yml; @P build", 1, "SA0801")]
    [InlineData("a pipe", "mkfifo input/pipe; @P build", 1, "SA0801 unreadable-file: It is a pipe")]
    [InlineData("a pipe for a folder's metadata", "mkfifo input/stories/_directory.yml; @P check", 1, "SA0801")]
    [InlineData(
        "an output that may not be written to",
        "chmod -R a-w output; @P build --fresh; echo '# More' >> input/stories/2021-04-05-first.md; @P build", 2,
        "static-archive: ")]
    [InlineData("a standard output that is closed", "@P check >&-", 2, "static-archive: The report cannot be written")]
    [InlineData("a standard output on a full disk", "@P check > /dev/full", 2, "No space left")]
    [InlineData(
        "a limit on the size of files",
        "export DOTNET_EnableWriteXorExecute=0; ulimit -f 4; " + "@P build --fresh --output new", 2,
        "larger than the system")]
    [InlineData(
        "a pipe in the theme",
        "mkdir -p theme/layouts; rm -f theme/layouts/story.html; " + "mkfifo theme/layouts/story.html; @P build", 2,
        "layouts/story.html is a pipe")]
    [InlineData(
        "a working folder that is gone", "mkdir gone; cd gone; rmdir ../gone; @P check", 2,
        "The working folder is not there")]
    [InlineData("no environment", "env -i PATH=\"$PATH\" DOTNET_ROOT=\"$DOTNET_ROOT\" @P check", 0, "2 stories")]
    [InlineData("a moment that is none", "SOURCE_DATE_EPOCH=abc @P build", 2, "SOURCE_DATE_EPOCH")]
    [InlineData(
        "a cache that may not be written to", "mkdir locked; chmod 0 locked; @P build --cache locked", 0, "2 stories")]
    [InlineData(
        "a name that is not UTF-8", "printf x > \"$(printf 'input/caf\\351.txt')\"; @P build", 1,
        "SA0801 unreadable-file: The name is not UTF-8")]
    public void Is_said_in_a_sentence(string what, string script, int code, string said)
    {
        Shell("@P build", asUser: true);
        var before = Pages();

        var run = Shell(script, asUser: true);

        Assert.True(run.Code == code, $"{what}: exit {run.Code}\n{run.Output}");
        Assert.Contains(said, run.Output);
        Assert.DoesNotContain("   at ", run.Output);
        if (code != 0)
            Assert.Equal(before, Pages());
    }

    [Fact]
    public void A_document_may_be_larger_than_the_memory()
    {
        var run = Shell(
            "mkdir input/files; printf '%%PDF-1.7' > input/files/court.pdf; truncate -s 300M input/files/court.pdf; "
            + "printf '\n[file](/files/court.pdf)\n' >> input/stories/2021-04-05-first.md; "
            + "DOTNET_GCHeapHardLimit=0x8000000 @P build && cmp input/files/court.pdf output/files/court.pdf",
            asUser: true);

        Assert.True(run.Code == 0, run.Output);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void A_signal_ends_a_preview_at_once_with_a_word(string signal)
    {
        var run = Shell(
            $"env --default-signal=INT @P preview --port 0 > log 2>&1 & sleep 4; kill -{signal} $!; for i in 1 2 3 4 "
                + "5 6; do kill -0 $! 2>/dev/null || break; sleep 0.5; done; kill -0 $! 2>/dev/null && echo alive; "
                + "cat log",
            asUser: true);

        Assert.DoesNotContain("alive", run.Output);
        Assert.Contains("Stopped.", run.Output);
    }

    private string[] Pages() =>
        [
            .. Directory.EnumerateDirectories(_archive.Folder["output/stories"])
                .Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal),
        ];

    private CommandRun Shell(string script, bool asUser)
    {
        var program = $"dotnet {Path.Join(AppContext.BaseDirectory, "static-archive.dll")}";
        var start = new ProcessStartInfo
        {
            FileName = "sh",
            WorkingDirectory = _archive.Folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (asUser && Environment.UserName == "root" && File.Exists("/usr/bin/setpriv"))
        {
            Shell($"chown -R {Nobody} .; chmod 755 .", asUser: false);
            start.FileName = "setpriv";
            foreach (var argument in new[] { $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "sh" })
                start.ArgumentList.Add(argument);
        }
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec 2>&1; {script.Replace("@P", program)}");
        start.Environment["HOME"] = _archive.Folder.Root;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, said, "");
    }
}
