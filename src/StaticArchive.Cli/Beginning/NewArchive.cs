namespace StaticArchive.Cli.Beginning;

/// <summary>What somebody says of an archive that they begin.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it will be published.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Today">The day on which the first story is dated.</param>
/// <param name="Host">The host that publishes it, by its name.</param>
internal sealed record NewArchive(string Title, string Url, string Language, DateOnly Today, string Host)
{
    public const string UsualTitle = "My archive";
    public const string UsualUrl = "https://archive.example/";
    public const string UsualLanguage = "en";

    /// <summary>
    /// What is wrong with the answers, in the words of the settings' own reader; null when nothing is.
    /// </summary>
    public string? Fault()
    {
        var findings = new List<Diagnostic>();
        var yaml = $"title: {Quoted(Title)}\nbaseUrl: {Quoted(Url)}\nlanguage: {Quoted(Language)}\n"
            + $"host: {Quoted(Host)}\n";
        SettingsReader.Read(yaml, InputFolder.SettingsName, findings);
        return findings.FirstOrDefault() is { } finding ? $"{finding.Message} {finding.Help}".TrimEnd() : null;
    }

    /// <summary>A text as a YAML value: plain where that is safe, else in double quotes.</summary>
    public static string Quoted(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' '
            && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-')
            && text.ToLowerInvariant() is not (
                "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
