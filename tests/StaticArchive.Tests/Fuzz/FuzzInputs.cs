using CsCheck;

namespace StaticArchive.Tests.Fuzz;

/// <summary>Random inputs that mean something: pieces of a language strung together, and kept inputs with a few
/// pieces changed.</summary>
internal static class FuzzInputs
{
    private const int MaxPieces = 25;
    private const int MaxChanges = 6;

    /// <summary>Half of them strung together from pieces, half made from seeds.</summary>
    public static Gen<string> Of(string[] seeds, params string[] pieces) => Gen.OneOf(
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, MaxPieces].Select(string.Concat),
        Changed(seeds, pieces));

    /// <summary>Seeds with up to six changes: something taken out, put in, said twice or many times, or taken from
    /// another seed.</summary>
    public static Gen<string> Changed(string[] seeds, string[] pieces) =>
        Gen.Select(
            Gen.Int[0, seeds.Length - 1],
            Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4095], Gen.Int[0, 12], Gen.Int[0, pieces.Length - 1]).Array[
                0,
                MaxChanges
            ],
            (seed, changes) =>
                changes.Aggregate(seeds[seed], (text, change) =>
                    Change(text, change.Item1, change.Item2, change.Item3, pieces[change.Item4], seeds)));

    private static string Change(string text, int kind, int place, int length, string piece, string[] seeds)
    {
        var start = place % (text.Length + 1);
        var end = Math.Min(text.Length, start + length);
        var other = seeds[place % seeds.Length];
        return kind switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(start, piece),
            2 => text.Insert(start, text[start..end]),
            3 => string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end)),
            4 => string.Concat(text.AsSpan(0, start), other.AsSpan(Math.Min(other.Length, length))),
            _ => text.Insert(start, string.Concat(Enumerable.Repeat(piece, length))),
        };
    }
}
