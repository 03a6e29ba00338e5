using System.Text.RegularExpressions;

namespace StaticArchive.Import.Tests;

/// <summary>An empty folder of its own, and the program to run in it.</summary>
internal sealed partial class SiteFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("import").FullName;

    /// <summary>A file of <c>tests/imports</c>.</summary>
    public static string Sample(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StaticArchive.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests/imports", path);
    }

    public string this[string path] => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Runs the program; what it prints, with its exit code in front when it is not 0.</summary>
    public string Run(params string[] arguments) => RunWith(null, arguments);

    /// <summary>As <see cref="Run"/>, with what is typed or piped in.</summary>
    public string RunWith(string? typed, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CommandEnvironment
        {
            Output = output,
            Error = output,
            WorkingFolder = Root,
            Answers = typed is null ? null : new StringReader(typed),
            Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        });
        return (code == 0 ? "" : $"exit {code}\n") + Seconds().Replace(output.ToString(), "(N s)");
    }

    /// <summary>Every file of the input folder, one below the other.</summary>
    public string Input()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(this["input"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal))
            text.Append("==> ").Append(file).Append('\n').Append(Read(file)).Append('\n');
        return text.ToString();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    [GeneratedRegex(@"\(\d+\.\d+ s\)")]
    private static partial Regex Seconds();
}
