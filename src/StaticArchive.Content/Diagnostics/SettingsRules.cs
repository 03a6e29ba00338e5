namespace StaticArchive.Diagnostics;

/// <summary>SA06xx: archive.yml.</summary>
internal static class SettingsRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule UnknownSetting = All.Add("SA0601", "unknown-setting", Severity.Error,
        "The key is none that archive.yml takes.",
        "Correct or remove it.");

    public static readonly Rule InvalidSetting = All.Add("SA0602", "invalid-setting", Severity.Error,
        "The value is not one that this setting takes.",
        "Write the value as the reference of settings shows it.");

    public static readonly Rule MissingSetting = All.Add("SA0603", "missing-setting", Severity.Error,
        "The archive's settings lack a key that has no default.",
        "Add it to archive.yml.");
}

/// <summary>SA083x: where the site is published.</summary>
internal static class HostRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule DoubtfulAddress = All.Add("SA0830", "doubtful-address", Severity.Warning,
        "The address of the site is one that readers cannot reach, and feeds, the sitemap and shared links give it.",
        "Write the address that the site is published at into 'baseUrl', or give it by --base-url.");

    public static readonly Rule NearHostLimit = All.Add("SA0831", "near-host-limit", Severity.Warning,
        "The site comes close to what its host takes, or is beyond it.",
        "Publish less: fewer feeds ('feeds'), smaller pictures ('images'); or choose another host.");

    public static readonly Rule UnpublishedHostRules = All.Add("SA0832", "unpublished-host-rules", Severity.Warning,
        "The file or line holds rules for a host, and they are not published.",
        "Write them as 'redirects' or 'headers' in archive.yml; or name the file in 'copy', such as "
            + "'copy: [_redirects]', and it is added to what the archive writes.");
}

/// <summary>SA082x: what of the input folder is not read.</summary>
internal static class InputRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule PassedOver = All.Add("SA0820", "passed-over", Severity.Info,
        "What lies in a folder whose name begins with '_' is not read, but for '_posts' and '_drafts'.",
        "Rename the folder if its files are stories.");

    public static readonly Rule NoStory = All.Add("SA0821", "no-story", Severity.Error,
        "There is no story in the input folder, so the site would be empty.",
        "Put a Markdown file with a title there, or name another folder with --input.");
}

/// <summary>SA07xx: templates and interface texts.</summary>
internal static class ThemeRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule TemplateSyntax = All.Add("SA0701", "template-syntax", Severity.Error,
        "The template cannot be parsed.",
        "Correct the Scriban syntax at the place shown.");

    public static readonly Rule TemplateFailure = All.Add("SA0702", "template-failure", Severity.Error,
        "The template failed while a page was rendered.",
        "Correct the template; theme/README.md lists every member that it can use. 'static-archive theme diff' shows "
            + "what "
        + "changed since a file was copied.");

    public static readonly Rule MissingLayout = All.Add("SA0703", "missing-layout", Severity.Info,
        "The front matter asks for a layout that the theme does not have, so the usual one is used.",
        "Add the file to theme/layouts, or remove the key 'layout'.");

    public static readonly Rule UnusedTemplate = All.Add("SA0704", "unused-template", Severity.Warning,
        "Nothing uses the template: no kind of page has that name, or nothing includes it.",
        "Correct its name, or remove it.");

    public static readonly Rule InvalidText = All.Add("SA0705", "invalid-text", Severity.Error,
        "A value of the interface texts is neither a text nor a map of plural forms.",
        "Correct it in the theme's texts; a key that is missing comes from the built-in theme.");

    public static readonly Rule MissingLanguage = All.Add("SA0706", "missing-language", Severity.Warning,
        "The theme lacks interface texts in the archive's language, so readers see English ones.",
        "Add them to theme/texts: 'static-archive theme copy texts/en.yml' brings the English ones to translate.");

    public static readonly Rule LinkLeavesTheme = All.Add("SA0707", "link-leaves-theme", Severity.Error,
        "A symbolic link leads out of the theme folder, so the site would show files that are no part of the theme.",
        "Put a copy of the file into the theme folder.");

    public static readonly Rule Contract = All.Add("SA0708", "theme-contract", Severity.Error,
        "The theme was written for another version of the contract between themes and this program.",
        "Bring the theme up to date by the list in docs/theme.md.");

    public static readonly Rule InvalidManifest = All.Add("SA0709", "invalid-theme-file", Severity.Error,
        "theme.yml has an unknown key or a wrong value.",
        "Correct it: 'name', 'contract' (a number) and 'styles' ('over' or 'own') are known.");
}
