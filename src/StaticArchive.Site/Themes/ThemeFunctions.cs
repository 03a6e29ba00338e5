using System.Collections.Immutable;

namespace StaticArchive.Themes;

/// <summary>The functions that templates have. None of them reaches beyond the theme and the site.</summary>
internal static class ThemeFunctions
{
    /// <summary>Name, arguments and meaning of every function, for the reference.</summary>
    public static ImmutableArray<(string Usage, string About)> Reference { get; } =
    [
        (
            "include 'name' key: value …",
            "Writes the partial `name`; it reads the values as `$key`. It sees `page`, `site`, `texts` and `data` too."
        ),
        (
            "component 'name' story",
            "Writes the partial `name` with `$story`, and nothing else of the page. It is rendered once a story and "
                + "kept, so use it for whatever many pages show."),
        ("component 'name'", "The same without a story: written once for the whole site."),
        (
            "text 'key' count: n name: value …",
            "The interface text of that key in the form for `n`, with each `{name}` filled in."),
        ("number n", "A whole number with its digits grouped."),
        (
            "asset 'name'",
            "Address of a file of `theme/assets`; `site.css` is all style sheets of `assets/css` together."),
        (
            "integrity 'name'",
            "Digest of a script of `theme/assets`, for the attribute of that name: the pages' policy lets no other "
                + "script run."),
        ("href '/path/'", "A site path as links write it."),
        ("join list separator", "The texts of a list in a row."),
        ("capitalise text", "The text with its first letter in upper case."),
    ];

    /// <summary>Name of every function, each once.</summary>
    public static ImmutableArray<string> Names { get; } =
    [.. Reference.Select(function => function.Usage.Split(' ')[0]).Distinct()];

    public static ThemeGlobals For(Theme theme, SiteModel site, Component component)
    {
        var globals = new ThemeGlobals(site, theme.Data);
        globals.SetValue("site", site, readOnly: true);
        globals.SetValue("texts", theme.Texts, readOnly: true);
        globals.SetValue("data", theme.Data, readOnly: true);
        Add(globals, "include", new IncludeFunction(theme));
        Add(globals, "component", new ComponentFunction(theme, component));
        Add(globals, "text", new TextFunction(theme.Texts));
        Add(
            globals,
            "number",
            new PureFunction(
                1, arguments => arguments[0] is int number ? theme.Texts.Number(number) : null, "a whole number"));
        Add(globals, "asset", new AssetFunction(theme, asset => site.Context.Href("/" + asset.Path)));
        Add(globals, "integrity", new AssetFunction(theme, ContentPolicy.DigestOf));
        Add(
            globals,
            "href",
            new PureFunction(
                1, arguments => arguments[0] is string path ? site.Context.Href(path) : null, "a site path"));
        Add(globals, "join", new PureFunction(2, Join, "a list of texts, and a text"));
        Add(
            globals, "capitalise",
            new PureFunction(1, arguments => arguments[0] is string words ? Texts.Capitalised(words) : null, "a text"));
        return globals;
    }

    private static string? Join(CallArguments arguments) =>
        arguments[0] is IEnumerable<object> words
        && arguments[1] is string separator
        && words.All(word => word is string)
            ? string.Join(separator, words)
            : null;

    private static void Add(ThemeGlobals globals, string name, ThemeFunction function)
    {
        globals.Functions.Add(name, function);
        globals.SetValue(name, function, readOnly: true);
    }
}
