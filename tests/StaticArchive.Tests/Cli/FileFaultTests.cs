namespace StaticArchive.Tests.Cli;

/// <summary>
/// Every operation on a file fails in turn: a sentence, never a stack trace; the output as it was, but for what was
/// being put in place; and the next run heals it.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FileFaultTests : IDisposable
{
    private const int MaxOperations = 2_000;

    private readonly TemporaryFolder _folder = new();

    public FileFaultTests()
    {
        _folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nsearch: false\n");
        _folder.Write("input/_urls.txt", "/stories/first/\n");
        _folder.Write("input/stories/_directory.yml", "tags: [one]\n");
        _folder.Write("input/files/list.csv", "a,b\n");
        _folder.Write("theme/texts/en.yml", "home: Start\n");
        Story("first", "First, and [a file](/files/list.csv).");
        Story("second", "Second.");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("build --fresh")]
    [InlineData("build --manifest sums.txt")]
    [InlineData("check")]
    [InlineData("verify")]
    [InlineData("urls --write")]
    [InlineData("new A-new-story")]
    public void No_failing_operation_ends_in_a_stack_trace(string command)
    {
        Run("build");
        var before = Site();
        Edit();
        var wanted = Wanted();
        var input = _folder.Files("input");
        for (var failing = 0; failing < MaxOperations; failing++)
        {
            Restore("output", before);
            var (run, failed) = RunFailing(failing, command);
            Assert.DoesNotContain("   at ", run.Output + run.Error);
            Assert.DoesNotContain("fault of the program", run.Output + run.Error);
            if (failed is null)
            {
                Assert.True(failing > 0, $"{failing} operations");
                return;
            }
            AssertSound(run, failed, before, wanted);
            Restore("input", input);
        }
        Assert.Fail("There is no end of operations.");
    }

    private void AssertSound(
        CommandRun run, string failed, IDictionary<string, string> before, IDictionary<string, string> wanted)
    {
        if (run.Code != ExitCode.Fine)
            Assert.True((run.Error + run.Output).Trim().Length > 0, failed);
        if (run.Code != ExitCode.Fine && !failed.StartsWith("publish") && !failed.Contains(".static-archive"))
            Assert.True(before.SequenceEqual(Site()) || wanted.SequenceEqual(Site()), $"{failed} changed the output");
        Assert.True(Run("build").Code == ExitCode.Fine, failed);
        Assert.True(wanted.SequenceEqual(Site()), $"{failed} is not healed");
    }

    private void Edit()
    {
        Story("first", "First, edited, and [a file](/files/list.csv).");
        File.Delete(_folder["input/stories/2021-04-05-second.md"]);
        Story("third", "Third.");
        _folder.Write("input/files/list.csv", "a,b,c\n");
        _folder.Write("input/_urls.txt", "/stories/first/\n/stories/second/ gone\n");
    }

    private SortedDictionary<string, string> Wanted()
    {
        Run("build", "--output", "wanted");
        return _folder.Files("wanted");
    }

    private void Story(string name, string text) => _folder.Write(
        $"input/stories/2021-04-05-{name}.md", $"---\ntitle: The {name}\nstandfirst: What happened.\n---\n\n{text}\n");

    private SortedDictionary<string, string> Site() => _folder.Files("output");

    private void Restore(string below, IDictionary<string, string> files)
    {
        var state = _folder[$"{below}/.static-archive"];
        foreach (var (path, text) in files)
        {
            if (!File.Exists(_folder[$"{below}/{path}"]) || _folder.Read($"{below}/{path}") != text)
                _folder.Write($"{below}/{path}", text);
        }
        foreach (var extra in _folder.Files(below).Keys.Except(files.Keys, StringComparer.Ordinal))
            File.Delete(_folder[$"{below}/{extra}"]);
        if (Directory.Exists(state))
            File.WriteAllLines(Path.Join(state, "files"), files.Keys.Order(StringComparer.Ordinal));
    }

    private (CommandRun Run, string? Failed) RunFailing(int failing, string command)
    {
        var (passed, failed) = (0, default(string));
        FileOperation.Watch(operation =>
        {
            if (Interlocked.Increment(ref passed) != failing + 1)
                return;
            failed = operation;
            throw failing % 2 == 0
                ? new IOException("No space left on device")
                : new UnauthorizedAccessException("No.");
        });
        try
        {
            return (Run(command.Split(' ')), failed);
        }
        finally
        {
            FileOperation.Watch(null);
        }
    }

    private CommandRun Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = CommandLine.Run(arguments, new CommandEnvironment
        {
            Output = output,
            Error = error,
            WorkingFolder = _folder.Root,
            Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
