using CsCheck;

namespace StaticArchive.Tests;

/// <summary>
/// Checks that something holds for generated inputs: the same ones in every run, so that no change fails by luck;
/// new ones, with shrinking, where the environment variable RANDOM is set (to a factor by which to try more).
/// </summary>
internal static class Property
{
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("RANDOM"), out var times)
        ? times
        : 0;

    /// <summary>Fails with the first of <paramref name="count"/> inputs on which the check throws.</summary>
    public static void Holds<T>(this Gen<T> inputs, Action<T> check, long count = 100, Func<T, string>? print = null)
    {
        if (Times > 0)
        {
            inputs.Sample(check, iter: count * Times, threads: 1, print: print);
            return;
        }
        for (uint number = 0; number < count; number++)
        {
            var input = inputs.Generate(new PCG(number, number), null, out _);
            try
            {
                check(input);
            }
            catch (Exception exception)
            {
                var shown = print is null ? Check.Print(input) : print(input);
                throw new InvalidOperationException(
                    $"Input {number} of {count}: {exception.Message}\n{shown}", exception);
            }
        }
    }

    /// <summary>As above, for a check that says whether it holds.</summary>
    public static void Holds<T>(
        this Gen<T> inputs, Func<T, bool> check, long count = 100, Func<T, string>? print = null
    ) =>
        inputs.Holds(
            input =>
            {
                if (!check(input))
                    throw new InvalidOperationException("It does not hold.");
            },
            count,
            print);

    /// <summary>As above, for two inputs.</summary>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> inputs, Func<T1, T2, bool> check, long count = 100) =>
        inputs.Holds(input => check(input.Item1, input.Item2), count);

    /// <summary>As above, for four inputs.</summary>
    public static void Holds<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> inputs, Func<T1, T2, T3, T4, bool> check, long count = 100
    ) => inputs.Holds(input => check(input.Item1, input.Item2, input.Item3, input.Item4), count);

    /// <summary>As above, for two inputs.</summary>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> inputs, Action<T1, T2> check, long count = 100) =>
        inputs.Holds(input => check(input.Item1, input.Item2), count);

    /// <summary>As above, for three inputs.</summary>
    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> inputs, Action<T1, T2, T3> check, long count = 100) =>
        inputs.Holds(input => check(input.Item1, input.Item2, input.Item3), count);

    /// <summary>As above, for four inputs.</summary>
    public static void Holds<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> inputs, Action<T1, T2, T3, T4> check, long count = 100
    ) => inputs.Holds(input => check(input.Item1, input.Item2, input.Item3, input.Item4), count);
}
