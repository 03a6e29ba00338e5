namespace StaticArchive.Settings;

/// <summary>Where readers write to.</summary>
/// <param name="To">An e-mail address, a site path, or a web address.</param>
/// <param name="News">Whether stories ask for news.</param>
/// <param name="Mistakes">Whether stories offer to report a mistake.</param>
internal sealed record ContactSettings(string To, bool News = true, bool Mistakes = true)
{
    public bool IsMail => To.Contains('@', StringComparison.Ordinal) && !To.Contains('/', StringComparison.Ordinal);
}
