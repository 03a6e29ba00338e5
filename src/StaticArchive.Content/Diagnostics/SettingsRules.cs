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

/// <summary>SA083x: where the site is published.</summary>
internal static class HostRules
{
    public static readonly Rule DoubtfulAddress = new("SA0830", "doubtful-address", Severity.Warning,
        "The address of the site is one that readers cannot reach, and feeds, the sitemap and shared links give it.",
        "Write the address that the site is published at into 'baseUrl', or give it by --base-url.");

    public static readonly Rule NearHostLimit = new("SA0831", "near-host-limit", Severity.Warning,
        "The site comes close to what its host takes, or is beyond it.",
        "Publish less: fewer feeds ('feeds'), smaller pictures ('images'); or choose another host.");

    public static readonly Rule UnpublishedHostRules = new("SA0832", "unpublished-host-rules", Severity.Warning,
        "The file or line holds rules for a host, and they are not published.",
        "Write them as 'redirects' or 'headers' in archive.yml; or name the file in 'copy', such as "
            + "'copy: [_redirects]', and it is added to what the archive writes.");

    public static ImmutableArray<Rule> All { get; } = [DoubtfulAddress, NearHostLimit, UnpublishedHostRules];
}

/// <summary>SA082x: what of the input folder is not read.</summary>
internal static class InputRules
{
    public static readonly Rule PassedOver = new("SA0820", "passed-over", Severity.Info,
        "What lies in a folder whose name begins with '_' is not read, but for '_posts' and '_drafts'.",
        "Rename the folder if its files are stories.");

    public static readonly Rule NoStory = new("SA0821", "no-story", Severity.Error,
        "There is no story in the input folder, so the site would be empty.",
        "Put a Markdown file with a title there, or name another folder with --input.");

    public static ImmutableArray<Rule> All { get; } = [PassedOver, NoStory];
}
