namespace StaticArchive.Settings;

/// <summary>Tells of keys that a map of the settings does not take.</summary>
internal static class SettingsKeys
{
    /// <summary>Reports every key of <paramref name="map"/> that is not in <paramref name="known"/>.</summary>
    public static void Check(YamlMap map, IReadOnlyCollection<string> known, string within, YamlValueReader values)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
            {
                values.Report(
                    SettingsRules.UnknownSetting, key.Span,
                    $"There is no setting '{within}{YamlValueReader.Shown(key.Value)}'.",
                    NearestName.DidYouMean(key.Value, known) ?? $"The settings here are {string.Join(", ", known)}.");
            }
        }
    }
}
