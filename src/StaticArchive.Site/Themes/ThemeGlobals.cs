using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary>What every template can name: the site, the texts, the data, the functions.</summary>
internal sealed class ThemeGlobals(SiteModel site, DataMap data) : ScriptObject
{
    public SiteModel Site { get; } = site;

    public DataMap Data { get; } = data;

    /// <summary>The functions among them; read-only as all that stands here, so no template can put another in their
    /// place.</summary>
    public Dictionary<string, ThemeFunction> Functions { get; } = new(StringComparer.Ordinal);
}
