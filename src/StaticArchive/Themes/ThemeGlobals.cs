using Scriban.Runtime;
using StaticArchive.Pages.Models;

namespace StaticArchive.Themes;

/// <summary>What every template can name: the site, the texts, the functions.</summary>
internal sealed class ThemeGlobals(SiteModel site) : ScriptObject
{
    public SiteModel Site { get; } = site;
}
