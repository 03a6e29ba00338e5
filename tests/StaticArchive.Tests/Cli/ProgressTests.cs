namespace StaticArchive.Tests.Cli;

/// <summary>What a long build says of how far it is.</summary>
public sealed class ProgressTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The second line comes three seconds after the first.
    [Fact]
    [Trait("Speed", "Slow")]
    public void A_long_build_says_in_a_log_what_it_does()
    {
        var log = new LineLog();

        ProgressDisplay.Run(Around(log), ReportFormat.Text, progress =>
        {
            Assert.Equal("Reading and ranking stories …", log.Next(Patience));
            progress(new WriteProgress(WritePhase.Render, 64, 900));
            Assert.Equal("Rendering pages: 64 of 900 …", log.Next(Patience));
            return 0;
        });
    }

    [Fact]
    public void On_a_terminal_a_line_is_drawn_over_and_cleared_at_the_end()
    {
        var terminal = new WatchedWriter();
        var environment = Around(TextWriter.Null) with { Output = terminal, IsTerminal = true };

        ProgressDisplay.Run(environment, ReportFormat.Text, progress =>
        {
            progress(new WriteProgress(WritePhase.Render, 64, 900));
            SpinWait.SpinUntil(() => terminal.ToString().EndsWith("\u001b[K"), Patience);
            return 0;
        });

        Assert.Equal("\rRendering pages: 64 of 900 …\u001b[K\r\u001b[K", terminal.ToString());
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("Json")]
    [InlineData("Sarif")]
    public void A_report_for_programs_says_nothing_else(string format)
    {
        var log = new LineLog();

        var line = ProgressDisplay.Run(
            Around(log), Enum.Parse<ReportFormat>(format), _ => log.Next(TimeSpan.FromSeconds(1)));

        Assert.Null(line);
    }

    private static CommandEnvironment Around(TextWriter log) => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingFolder = Path.GetTempPath(),
        Now = DateTimeOffset.UnixEpoch,
        Log = log,
    };

    private sealed class LineLog : StringWriter
    {
        private readonly System.Collections.Concurrent.BlockingCollection<string?> _lines = [];

        public override void WriteLine(string? value) => _lines.Add(value);

        public string? Next(TimeSpan wait) => _lines.TryTake(out var line, wait) ? line : null;

        protected override void Dispose(bool disposing)
        {
            _lines.Dispose();
            base.Dispose(disposing);
        }
    }
}
