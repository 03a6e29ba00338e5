namespace StaticArchive.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Sizes">Archives of so many stories.</param>
/// <param name="Runs">Runs of each; the median is printed.</param>
/// <param name="Hugo">Whether Hugo builds the same stories for comparison.</param>
/// <param name="Managed">Whether the build of <c>dotnet run</c> is measured too, without the time that the SDK takes
/// to start it.</param>
/// <param name="Stages">Whether the hot stages are measured by themselves, in place of whole builds.</param>
/// <param name="Input">An archive to measure in place of generated ones; it is copied nowhere, and no story of it is
/// edited.</param>
internal sealed record BenchmarkOptions(int[] Sizes, int Runs, bool Hugo, bool Managed, bool Stages, string? Input)
{
    public static BenchmarkOptions? Parse(string[] arguments)
    {
        var options = new BenchmarkOptions([], 5, Hugo: false, Managed: false, Stages: false, Input: null);
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--hugo":
                    options = options with { Hugo = true };
                    break;
                case "--managed":
                    options = options with { Managed = true };
                    break;
                case "--stages":
                    options = options with { Stages = true };
                    break;
                case "--input" when i + 1 < arguments.Length:
                    options = options with { Input = Path.GetFullPath(arguments[++i]), Sizes = [0] };
                    break;
                case "--runs"
                    when i + 1 < arguments.Length
                        && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var runs)
                        && runs > 0:
                    options = options with { Runs = runs };
                    i++;
                    break;
                case var size
                    when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var stories)
                        && stories > 0:
                    options = options with { Sizes = [.. options.Sizes, stories] };
                    break;
                default:
                    Console.Error.WriteLine(
                        $"'{arguments[i]}' is no size and no option: [sizes] [--runs N] [--hugo] [--managed] [--input "
                            + "FOLDER], or --stages");
                    return null;
            }
        }
        return options.Sizes.Length > 0 ? options : options with { Sizes = [1_000, 10_000] };
    }

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StaticArchive.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("Run the benchmarks from a checkout of the repository.");
    }
}
