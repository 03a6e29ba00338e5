using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>
/// Reads <c>threads</c> of the settings: a map from a story of the thread to its title, or to <c>title</c> and
/// <c>standfirst</c>.
/// </summary>
internal sealed class ThreadSettingsReader(YamlValueReader values)
{
    public ImmutableArray<ThreadSetting> Read(YamlNode? node)
    {
        var threads = ImmutableArray.CreateBuilder<ThreadSetting>();
        foreach (var (key, value) in values.Map(node, "threads")?.Entries ?? [])
        {
            var name = $"threads.{YamlValueReader.Shown(key.Value)}";
            var map = value as YamlMap;
            if (map is not null)
                SettingsKeys.Check(map, ["title", "standfirst"], name + ".", values);
            var title = values.Text(map is null ? value : map.Find("title"), map is null ? name : name + ".title");
            if (title is null)
                values.Report(
                    key.Span, $"The thread of '{YamlValueReader.Shown(key.Value)}' has no title.", "Write one.");
            else
                threads.Add(
                    new(key.Value.Trim(), title, values.Text(map?.Find("standfirst"), name + ".standfirst"), key.Span));
        }
        return threads.DrainToImmutable();
    }
}
