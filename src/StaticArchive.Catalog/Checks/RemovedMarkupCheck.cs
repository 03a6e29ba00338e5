using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Catalog.Checks;

/// <summary>Reports the markup that texts lost, once an archive for each kind, at the first place.</summary>
internal static class RemovedMarkupCheck
{
    private const int MaxKinds = 30;

    public static IEnumerable<Diagnostic> Find(Archive archive)
    {
        var kinds = new Dictionary<string, Tally>(StringComparer.Ordinal);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            var story = archive.Node(node);
            foreach (var removed in story.Body.Removed)
                kinds[removed.Kind] = kinds.GetValueOrDefault(removed.Kind,
                    new(story.Path, removed.First)).With(removed);
        }
        var ordered = kinds
            .OrderByDescending(kind => kind.Value.Count)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var (kind, tally) in ordered.Take(MaxKinds))
        {
            var images = tally.HeldImages ? ", images among them" : "";
            yield return Of(tally, tally.Count == 1 && tally.Files == 1
                ? $"1 '{kind}' is left out{images}."
                : $"{Number(tally.Count)} '{kind}' in {Files(tally.Files)} are left out{images}.");
        }
        if (ordered.Length > MaxKinds)
        {
            var rest = ordered.Skip(MaxKinds).Sum(kind => kind.Value.Count);
            yield return Of(ordered[MaxKinds].Value,
                $"{Number(rest)} tags of {Number(ordered.Length - MaxKinds)} other kinds are left out.");
        }
    }

    private static Diagnostic Of(Tally tally, string message) =>
        new(BodyRules.RemovedMarkup, tally.Path, tally.First, message);

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private readonly record struct Tally(string Path, TextSpan First, int Count = 0, int Files = 0, bool HeldImages =
        false)
    {
        public Tally With(RemovedMarkup removed) => this with
        {
            Count = Count + removed.Count,
            Files = Files + 1,
            HeldImages = HeldImages || removed.HeldImages,
        };
    }
}
