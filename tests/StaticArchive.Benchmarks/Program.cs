using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// usage: dotnet run -c Release --project tests/StaticArchive.Benchmarks -- [sizes] [--runs N] [--hugo] [--managed]
// [--input FOLDER]; or --stages
var options = BenchmarkOptions.Parse(args);
if (options is null)
    return 2;
if (options.Stages)
{
    // In this process: the projects that BenchmarkDotNet would write and build for each job know nothing of central
    // package versions.
    BenchmarkRunner.Run<Stages>(
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}
var root = BenchmarkOptions.RepositoryRoot();
var work = Directory.CreateTempSubdirectory("static-archive-bench-");
try
{
    var program = Programs.Publish(root, work.FullName);
    var managed = options.Managed ? Programs.Managed(root) : "";
    Console.WriteLine($"{"",-44}{"wall s",9}{"CPU s",9}{"peak MB",9}");
    foreach (var size in options.Sizes)
        Compare(size);
    return 0;

    void Compare(int size)
    {
        var folder = Path.Combine(work.FullName, size.ToString(CultureInfo.InvariantCulture));
        var input = options.Input ?? Path.Combine(folder, "input");
        if (options.Input is null)
            GeneratedArchive.Write(input, options.Hugo ? Path.Combine(folder, "hugo") : null, size);
        Console.WriteLine(
            options.Input is null ? string.Create(CultureInfo.InvariantCulture, $"{size:n0} stories") : input);
        Programs.Report(
            "read all, write all: the floor",
            options.Runs,
            _ => Floor.Measure(input, Path.Combine(folder, "floor"), Path.Combine(folder, "out")),
            before: () => EnsureBuilt(program, input, folder));
        var cold = Programs.Report(
            "native, from nothing",
            options.Runs,
            output => MeasuredRun.Of(program, Arguments(input, output)),
            Path.Combine(folder, "out"),
            () => Forget(folder));
        if (options.Input is null)
            Programs.Report(
                "native, one story edited",
                options.Runs,
                output => MeasuredRun.Of(program, Arguments(input, output)),
                Path.Combine(folder, "out"),
                () => GeneratedArchive.Edit(input),
                keep: true);
        Programs.Report(
            "native, nothing changed",
            options.Runs,
            output => MeasuredRun.Of(program, Arguments(input, output)),
            Path.Combine(folder, "out"),
            keep: true);
        if (options.Managed)
            Programs.Report(
                "dotnet, from nothing",
                options.Runs,
                output => MeasuredRun.Of("dotnet", [managed, .. Arguments(input, output)]),
                Path.Combine(folder, "managed"),
                () => Forget(folder));
        if (!options.Hugo)
            return;
        // What Hugo's site has not: the search index, and a page of all related stories beside each story's own.
        var settings = Path.Combine(folder, "as-hugo.yml");
        File.WriteAllText(
            settings,
            "title: Generated\nbaseUrl: https://archive.example/\nsearch: false\nrelated: {count: 10, indexCount: 0}\n"
        );
        var same = Programs.Report(
            "native, with what Hugo's site has",
            options.Runs,
            output => MeasuredRun.Of(program, [.. Arguments(input, output), "--settings", settings]),
            Path.Combine(folder, "out"),
            () => Forget(folder));
        foreach (var related in (bool[])[true, false])
        {
            var hugo = Programs.Report(
                related ? "Hugo, with related" : "Hugo, without related",
                options.Runs,
                output => HugoSite.Measure(Path.Combine(folder, "hugo"), output, related),
                Path.Combine(folder, "hugo-out"));
            var (plain, all) = (hugo.Wall / same.Wall, hugo.Wall / cold.Wall);
            Console.WriteLine($"    {plain:f1} times as long as native with what Hugo's site has,");
            Console.WriteLine($"    {all:f1} times as long as native with everything");
        }
    }

    void Forget(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "cache")))
            Directory.Delete(Path.Combine(folder, "cache"), recursive: true);
    }

    void EnsureBuilt(string native, string input, string folder) =>
        MeasuredRun.Of(native, Arguments(input, Path.Combine(folder, "out")));

    string[] Arguments(string input, string output) =>
        [
            "build", "--input", input, "--theme", Path.Combine(root, "theme"), "--output", output, "--cache",
            Path.Combine(Path.GetDirectoryName(output)!, "cache"),
        ];
}
finally
{
    work.Delete(recursive: true);
}
