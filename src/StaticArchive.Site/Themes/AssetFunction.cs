using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary><c>asset 'site.css'</c> and <c>integrity 'search.js'</c>: something about a file of the theme.</summary>
/// <param name="theme">The theme.</param>
/// <param name="write">What is written of the file.</param>
internal sealed class AssetFunction(Theme theme, Func<ThemeAsset, string> write) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        var name = Name(context, caller, arguments);
        foreach (var asset in theme.Assets)
        {
            if (asset.Name == name)
                return write(asset);
        }
        throw new TemplateFault(
            SpanOf(context, caller), $"The theme has no asset '{name}'.",
            NearestName.DidYouMean(name, theme.Assets.Select(asset => asset.Name)));
    }
}
