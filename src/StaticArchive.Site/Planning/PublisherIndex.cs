using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>Who reported what: the sources of all stories by publisher.</summary>
internal sealed class PublisherIndex
{
    private readonly Dictionary<string, int> _byName;

    private PublisherIndex(ImmutableArray<Publisher> publishers, Dictionary<string, int> byName) =>
        (Publishers, _byName) = (publishers, byName);

    /// <summary>In the order in which the archive first cites them, so that a new one changes the address of
    /// none.</summary>
    public ImmutableArray<Publisher> Publishers { get; }

    /// <summary>Index in <see cref="Publishers"/> of a source's publisher, or -1 where it names none and is not
    /// online.</summary>
    public int Of(SourceCitation source) => NameOf(source) is { } name ? _byName.GetValueOrDefault(name, -1) : -1;

    public static PublisherIndex From(ImmutableArray<Story> stories)
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var gathered = new List<PublisherSources>();
        for (var story = 0; story < stories.Length; story++)
        {
            foreach (var source in stories[story].Sources)
            {
                if (NameOf(source) is not { } name)
                    continue;
                if (!byName.TryGetValue(name, out var publisher))
                {
                    byName.Add(name, publisher = gathered.Count);
                    gathered.Add(new PublisherSources(name));
                }
                gathered[publisher].Add(source, story);
            }
        }
        var segments = new UniqueSegments("a-z", "page");
        return new PublisherIndex(
            [
                .. gathered.Select(publisher => new Publisher(
                    publisher.Name, $"{SitePaths.Sources}{segments.Take(publisher.Name)}/", publisher.ToSources())),
            ],
            byName);
    }

    // Where no publisher is named, the host tells who it is.
    private static string? NameOf(SourceCitation source)
    {
        if (source.Publisher is { } publisher)
            return publisher;
        if (source.Url is null || !Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return null;
        return url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
    }
}
