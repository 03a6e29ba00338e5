using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary>Takes the program's output on one thread while a test reads it on another.</summary>
internal sealed partial class WatchedWriter : TextWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_text)
            _text.Append(value);
    }

    /// <summary>Waits until a server says at which address it listens.</summary>
    /// <param name="server">Ends when the server does.</param>
    /// <exception cref="InvalidOperationException">The server ended before, or does not start.</exception>
    public async Task<Uri> AddressAsync(Task server)
    {
        for (var deadline = DateTime.UtcNow + Patience; !Address().IsMatch(ToString());)
        {
            if (server.IsCompleted || DateTime.UtcNow > deadline)
                throw new InvalidOperationException($"The server does not start:\n{this}");
            await Task.Delay(5, CancellationToken.None);
        }
        return new Uri(Address().Match(ToString()).Value);
    }

    [GeneratedRegex(@"http://localhost:\d+/\S*")]
    private static partial Regex Address();

    public override string ToString()
    {
        lock (_text)
            return _text.ToString();
    }
}
