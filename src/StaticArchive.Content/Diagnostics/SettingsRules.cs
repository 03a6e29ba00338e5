using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA06xx: archive.yml.</summary>
internal static class SettingsRules
{
    public static readonly Rule UnknownSetting = new("SA0601", "unknown-setting", Severity.Error,
        "The key is none that archive.yml takes.",
        "Correct or remove it.");

    public static readonly Rule InvalidSetting = new("SA0602", "invalid-setting", Severity.Error,
        "The value is not one that this setting takes.",
        "Write the value as the reference of settings shows it.");

    public static readonly Rule MissingSetting = new("SA0603", "missing-setting", Severity.Error,
        "The archive's settings lack a key that has no default.",
        "Add it to archive.yml.");

    public static ImmutableArray<Rule> All { get; } = [UnknownSetting, InvalidSetting, MissingSetting];
}
