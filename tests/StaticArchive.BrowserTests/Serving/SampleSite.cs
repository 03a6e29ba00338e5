namespace StaticArchive.BrowserTests.Serving;

/// <summary>
/// The sample archive, built and served on this machine by the program itself, so that the headers of <c>_headers</c>
/// are in force. To it come one story that has every feature, one that has words of forty letters in every field, and
/// an old address; lists are short, so that they have later pages.
/// </summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<int> _server = Task.FromResult(0);

    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>The folder of the built site.</summary>
    public string Output => _folder["output"];

    /// <summary>The addresses of the sample's own stories.</summary>
    public IReadOnlyList<string> Stories =>
        [
            .. Directory.GetDirectories(Path.Join(Output, "stories"))
                .Select(folder => $"/stories/{Path.GetFileName(folder)}/").Order(StringComparer.Ordinal),
        ];

    /// <summary>Builds and serves the sample, or other files of an input folder.</summary>
    public static async Task<SampleSite> StartAsync(params (string Path, string Text)[] files)
    {
        var site = new SampleSite();
        if (files.Length == 0)
            site.CopyInput();
        foreach (var (path, text) in files)
            site._folder.Write($"input/{path}", text);
        var (code, messages) = site.Run(
            "build", "--input", site._folder["input"], "--theme", Repository.Theme, "--output", site.Output);
        if (code != 0)
            throw new InvalidOperationException($"The sample archive does not build:\n{messages}");
        await site.ServeAsync().ConfigureAwait(false);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _server.ConfigureAwait(false);
        _stop.Dispose();
        _folder.Dispose();
    }

    private void CopyInput()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Input, "*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.Join("input", Path.GetRelativePath(Repository.Input, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.Copy(
            Path.Join(Repository.Root, "tests/StaticArchive.BrowserTests/every-feature.md"),
            _folder["input/stories/2024/2024-12-20-every-feature.md"]);
        File.Copy(
            Path.Join(Repository.Root, "tests/StaticArchive.BrowserTests/long-words.md"),
            _folder["input/stories/2024/2024-12-21-long-words.md"]);
        File.AppendAllText(_folder["input/archive.yml"], "\npageSize: 6\n");
    }

    private async Task ServeAsync()
    {
        var output = new WatchedWriter();
        _server = Task.Run(() => CommandLine.Run(["serve", "--port", "0", "--output", Output], Around(output)));
        Address = await output.AddressAsync(_server).ConfigureAwait(false);
    }

    private (int Code, string Messages) Run(params string[] arguments)
    {
        using var messages = new StringWriter();
        return (CommandLine.Run(arguments, Around(messages)), messages.ToString());
    }

    private CommandEnvironment Around(TextWriter output) => new()
    {
        Output = output,
        Error = output,
        WorkingFolder = _folder.Root,
        Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Stop = _stop.Token,
    };
}
