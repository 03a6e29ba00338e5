using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticArchive.Diagnostics;
using StaticArchive.Pages.Models;

namespace StaticArchive.Themes;

/// <summary><c>asset 'site.css'</c>: the address of a file of the theme.</summary>
internal sealed class AssetFunction(Theme theme, SiteModel site) : ThemeFunction(1)
{
    protected override object? Call(ThemeContext context, ScriptNode? caller, SourceSpan span, ScriptArray arguments)
    {
        var name = Name(arguments, span);
        foreach (var asset in theme.Assets)
        {
            if (asset.Name == name)
                return site.Href("/" + asset.Path);
        }
        throw new TemplateFault(span, $"The theme has no asset '{name}'.", NearestName.DidYouMean(name, theme.Assets.Select(asset => asset.Name)));
    }
}
