namespace StaticArchive.Settings;

/// <summary>An old address in the settings.</summary>
/// <param name="From">Site path.</param>
/// <param name="To">Site path, with query and fragment as written, or an absolute http(s) address.</param>
/// <param name="Span">Where the old address stands.</param>
internal sealed record RedirectSetting(string From, string To, TextSpan Span)
{
    /// <summary>The file that it stands in.</summary>
    public string Path { get; init; } = InputFolder.SettingsName;
}
