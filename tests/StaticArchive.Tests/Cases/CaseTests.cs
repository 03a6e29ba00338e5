using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cases;

/// <summary>
/// Small archives that gave trouble here or to users of other generators, each for its kind. A new one needs no code:
/// add it to a file beside this class. Steps: <c>run ARGUMENTS</c>, <c>move A B</c>, <c>delete A</c>,
/// <c>link A TARGET</c>; expectations: <c>exit N</c>, <c>finding RULE PATH</c>, <c>no finding RULE</c>,
/// <c>file PATH</c>, <c>no file PATH</c>, <c>holds PATH TEXT</c>, <c>lacks PATH TEXT</c>, <c>keeps PATH TEXT</c>
/// (anywhere), <c>nowhere TEXT</c>, <c>prints TEXT</c>.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CaseTests
{
    private const string Settings = "title: Test archive\nbaseUrl: https://archive.example/\n";

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly Dictionary<string, ArchiveCase> All = Directory
        .EnumerateFiles(Path.Join(Repository.Root, "tests", "StaticArchive.Tests", "Cases"), "*.txt")
        .Order(StringComparer.Ordinal)
        .SelectMany(ArchiveCase.Read)
        .ToDictionary(archive => archive.Name);

    public static TheoryData<string> Names() => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_right_or_is_refused_in_words(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/archive.yml", Settings);
        foreach (var (path, text) in All[name].Files)
            Write(folder, path, text);
        var last = new CommandRun(0, "", "");
        foreach (var step in All[name].Steps)
        {
            var words = step.Split(' ');
            if (words[0] == "run")
                last = Run(folder, words[1..]);
            else if (!Done(folder, words))
                Check(folder, step, words, last);
        }
    }

    private static void Write(TemporaryFolder folder, string path, string text)
    {
        folder.Write(path, text);
        if (text.Trim() == "png")
            File.WriteAllBytes(folder[path], Picture);
    }

    private static bool Done(TemporaryFolder folder, string[] words)
    {
        switch (words[0])
        {
            case "move":
                Directory.CreateDirectory(Path.GetDirectoryName(folder[words[2]])!);
                File.Move(folder[words[1]], folder[words[2]]);
                return true;
            case "delete":
                File.Delete(folder[words[1]]);
                return true;
            case "link":
                Directory.CreateDirectory(Path.GetDirectoryName(folder[words[1]])!);
                File.CreateSymbolicLink(folder[words[1]], words[2]);
                return true;
            default:
                return false;
        }
    }

    private static void Check(TemporaryFolder folder, string step, string[] words, CommandRun run)
    {
        var path = words.Length > 1 ? folder[Path.Join("output", Regex.Unescape(words[1]))] : "";
        var text = words.Length > 2 ? step[(step.IndexOf(words[1]) + words[1].Length + 1)..] : "";
        switch (words[0], words.ElementAtOrDefault(1))
        {
            case ("exit", var code):
                Assert.True(code == $"{run.Code}", $"exit {run.Code}\n{run.Output}{run.Error}");
                break;
            case ("finding", var rule):
                Assert.Contains(run.Output.Split('\n'), line => line.Contains($" {rule} ") && line.Contains(text));
                break;
            case ("no", "finding"):
                Assert.DoesNotContain($" {words[2]} ", run.Output);
                break;
            case ("no", "file"):
                Assert.False(Path.Exists(folder[Path.Join("output", words[2])]), $"{words[2]} is there");
                break;
            case ("file", _):
                Assert.True(File.Exists(path), $"{words[1]} is not there\n{run.Output}{run.Error}");
                break;
            case ("holds", _):
                Assert.Contains(text, File.ReadAllText(path));
                break;
            case ("lacks", _):
                Assert.DoesNotContain(text, File.ReadAllText(path));
                break;
            case ("keeps", var kept):
                Assert.Equal(text, File.ReadAllText(folder[kept!]).TrimEnd());
                break;
            case ("prints", _):
                Assert.Contains(step[7..], run.Output);
                break;
            case ("nowhere", _):
                Assert.DoesNotContain(folder.Files("output"), file => file.Value.Contains(step[8..]));
                break;
            default:
                Assert.Fail($"There is no step '{step}'.");
                break;
        }
    }

    private static CommandRun Run(TemporaryFolder folder, string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CommandEnvironment
        {
            Output = output,
            Error = error,
            WorkingFolder = folder.Root,
            Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
