using System.Collections.Immutable;

namespace StaticArchive.Import.Html;

/// <summary>HTML as Markdown.</summary>
/// <param name="Markdown">The text, with a line feed at its end unless it is empty.</param>
/// <param name="Images">Addresses of the images in it, in order, each once.</param>
/// <param name="Dropped">What Markdown and the reader's page have no place for: a name such as <c>iframe</c>, and how
/// often.</param>
internal sealed record ConvertedText(
    string Markdown, ImmutableArray<string> Images, ImmutableSortedDictionary<string, int> Dropped)
{
    public static readonly ConvertedText Empty =
        new("", [], ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));
}
