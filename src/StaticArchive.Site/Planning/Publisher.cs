using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>Who published sources that stories cite.</summary>
/// <param name="Name">As the first story that cites it spells it, or a host.</param>
/// <param name="Url">Site path of its page.</param>
/// <param name="Sources">By the first story that cites them.</param>
internal sealed record Publisher(string Name, string Url, ImmutableArray<CitedSource> Sources)
{
    /// <summary>Ordinals of the stories that cite it, ascending, each once.</summary>
    public int[] Stories { get; } = [.. Sources.SelectMany(source => source.Stories).Distinct().Order()];
}
