using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary><c>asset 'site.css'</c>: the address of a file of the theme.</summary>
internal sealed class AssetFunction(Theme theme, SiteModel site) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        var name = Name(context, caller, arguments);
        foreach (var asset in theme.Assets)
        {
            if (asset.Name == name)
                return site.Context.Href("/" + asset.Path);
        }
        throw new TemplateFault(SpanOf(context, caller), $"The theme has no asset '{name}'.", NearestName.DidYouMean(name, theme.Assets.Select(asset => asset.Name)));
    }
}
