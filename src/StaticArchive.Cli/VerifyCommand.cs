using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>verify</c>: whether an output folder holds exactly what this input gives.</summary>
internal static class VerifyCommand
{
    private const int MaxShown = 50;

    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var command = new Command(
            "verify",
            "Prove that an output folder holds what this input gives, byte by byte, and nothing else. Writes nothing.");
        command.SetAction(result =>
            Run(site.Read(result), site.Output(result), environment));
        return command;
    }

    /// <summary>Compares and prints; the exit code.</summary>
    public static int Run(SiteOptions options, string output, CommandEnvironment environment)
    {
        if (!Directory.Exists(output))
            throw new UsageException(
                $"There is no folder {environment.ShownPath(output)}. Name the built site by --output.");
        var build = SiteBuilder.Build(options);
        if (build.Site is not { } site)
        {
            environment.Error.WriteLine(
                "static-archive: The input has errors, so no site can be built. 'static-archive check' lists them.");
            return ExitCode.BadContent;
        }
        var (hashes, findings) = SiteHashes.Of(site, options.Workers);
        var expected = hashes.ByPath();
        var faults = findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"cannot be rendered: {finding.Message}")
            .Concat(Compare(output, expected, options.Workers))
            .ToArray();
        foreach (var fault in faults.Take(MaxShown))
            environment.Output.WriteLine(TerminalText.Safe(fault));
        if (faults.Length > MaxShown)
            environment.Output.WriteLine($"… and {faults.Length - MaxShown} more.");
        environment.Output.WriteLine(
            faults.Length == 0
                ? $"{environment.ShownPath(output)} holds what this input gives: {expected.Count} files."
                : $"{environment.ShownPath(output)} does not hold what this input gives: {faults.Length} of "
                    + $"{expected.Count} files differ.");
        return faults.Length == 0 ? ExitCode.Fine : ExitCode.BadContent;
    }

    private static string[] Compare(string output, IReadOnlyDictionary<string, string> expected, int workers)
    {
        var there = Directory
            .EnumerateFiles(output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => Path.GetRelativePath(output, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !OutputFolderCheck.IsOwn(path))
            .ToHashSet(StringComparer.Ordinal);
        var files = expected.ToArray();
        var faults = new string?[files.Length];
        // Not PLINQ: its generic types nest so deep that the native compiler does not come to an end.
        Parallel.For(
            0,
            files.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            i =>
            {
                var (path, sum) = files[i];
                faults[i] =
                    !there.Contains(path) ? $"missing: {path}"
                    : SumOf(Path.Combine(output, path)) != sum ? $"differs: {path}"
                    : null;
            }
        );
        var foreign = there.Where(path => !expected.ContainsKey(path)).Select(path => $"not of this site: {path}");
        return [.. faults.OfType<string>().Concat(foreign).Order(StringComparer.Ordinal)];
    }

    // A link shows what lies elsewhere and may lie there no more tomorrow.
    private static string? SumOf(string file)
    {
        if (new FileInfo(file).LinkTarget is not null)
            return null;
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(Sha256.Of(stream));
    }
}
