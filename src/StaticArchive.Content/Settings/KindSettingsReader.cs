using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>
/// Reads <c>kinds</c> of the settings: a map from the name of a kind of pages to the title of their list.
/// </summary>
internal sealed class KindSettingsReader(YamlValueReader values)
{
    private static readonly ImmutableArray<string> Taken =
        ["story", "stories", "post", "posts", "article", "articles", "news", "blog", "page", "pages"];

    public ImmutableArray<OwnKind> Read(YamlNode? node)
    {
        var kinds = ImmutableArray.CreateBuilder<OwnKind>();
        foreach (var (key, value) in values.Map(node, "kinds")?.Entries ?? [])
        {
            var name = key.Value;
            if (Taken.Contains(name))
                values.Report(key.Span, $"'{name}' cannot be a kind of its own: 'type: {name}' means something else.");
            else if (name.Length is 0 or > 60 || name[0] == '-'
                || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                values.Report(key.Span, $"'{YamlValueReader.Shown(name)}' cannot be the name of a kind.",
                    "Use lower-case letters, digits and hyphens.");
            else
                kinds.Add(
                    new OwnKind(name,
                    values.Text(value, $"kinds.{name}") ?? char.ToUpperInvariant(name[0])
                    + name[1..].Replace('-', ' ')));
        }
        return kinds.DrainToImmutable();
    }
}
