using System.CommandLine;
using System.Globalization;

namespace StaticArchive.Cli.Serving;

/// <summary>The options that say where a server listens.</summary>
internal sealed class ServerArguments
{
    private readonly Option<int> _port = new("--port", "-p")
    {
        Description = "Port to listen on; 0 takes a free one.",
        HelpName = "number",
        DefaultValueFactory = _ => 5080,
        CustomParser = result => ParsePort(result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<string> _host = new("--bind")
    {
        Description = "Name or address to listen on. Anything but localhost can be reached from other machines.",
        HelpName = "name",
        DefaultValueFactory = _ => "localhost",
    };

    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_host);
    }

    public ServerAddress Read(ParseResult result) => new(result.GetRequiredValue(_host), result.GetValue(_port));

    private static int ParsePort(string text, Action<string> fail)
    {
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        fail($"--port takes a number from 0 to 65535, not '{text}'.");
        return 0;
    }
}
