namespace StaticArchive.Tests.Cli;

/// <summary>An archive of two stories in a folder of its own, and the program to run on it.</summary>
internal sealed class ArchiveOnDisk : IDisposable
{
    public ArchiveOnDisk()
    {
        Folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\n");
        Folder.Write("input/stories/2021-04-05-first.md", Story("First story", "It began."));
        Folder.Write(
            "input/stories/2021-04-06-second.md",
            Story("Second story", "It went on, as [told before](2021-04-05-first.md)."));
        foreach (var file in Directory.EnumerateFiles(Repository.Theme, "*", SearchOption.AllDirectories))
        {
            var copy = Folder[Path.Join("theme", Path.GetRelativePath(Repository.Theme, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>What somebody at the terminal types; null: nobody is there.</summary>
    public string? Answers { get; set; }

    /// <summary>The moment at which commands run.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static string Story(string title, string body) =>
        $"---\ntitle: {title}\nstandfirst: What happened.\ntags: [one]\n---\n\n{body}\n";

    public CommandRun Run(params string[] arguments)
    {
        var run = Start(CancellationToken.None, arguments);
        return run.GetAwaiter().GetResult();
    }

    /// <summary>Runs the program beside the test, for commands that go on until they are stopped.</summary>
    public Task<CommandRun> Start(CancellationToken stop, params string[] arguments) =>
        Start(new StringWriter(), stop, arguments);

    public Task<CommandRun> Start(TextWriter output, CancellationToken stop, params string[] arguments) =>
        Task.Run(
            () => ProgramUnderTest.Run(
                new CommandEnvironment
                {
                    Output = output,
                    Error = new StringWriter { NewLine = "\n" },
                    WorkingFolder = Folder.Root,
                    Now = Now,
                    Answers = Answers is null ? null : new StringReader(Answers),
                    Stop = stop,
                },
                arguments),
            CancellationToken.None);

    public void Dispose() => Folder.Dispose();
}
