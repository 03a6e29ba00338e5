using System.Runtime.InteropServices;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

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
        (
            "href '/path/'",
            "A site path as links write it. On pages of another language, the lists that every language has are those "
                + "of that language."),
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
        Add(globals, "asset", new AssetFunction(theme, asset => site.Plan.Href("/" + asset.Path)));
        Add(globals, "integrity", new AssetFunction(theme, ContentPolicy.DigestOf));
        Add(
            globals,
            "href",
            new PureFunction(
                1,
                arguments => arguments[0] is string path
                    ? site.Plan.Href(site.Plan.Paths.InLanguage(path))
                    : null,
                "a site path"));
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

/// <summary>A function of templates; takes positional and named arguments as they come.</summary>
internal abstract class ThemeFunction(int required) : IScriptCustomFunction
{
    public int RequiredParameterCount { get; } = required;

    public int ParameterCount => RequiredParameterCount;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => Call((ThemeContext)context, callerContext, CallArguments.Of(arguments));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    /// <param name="context">What runs the template.</param>
    /// <param name="caller">The call.</param>
    /// <param name="arguments">At least as many by position as are required; valid during the call.</param>
    public abstract object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments);

    protected static SourceSpan SpanOf(ThemeContext context, ScriptNode? caller) => caller?.Span ?? context.CurrentSpan;

    // What writes where it is must not be taken for a value.
    protected static void MustStandAlone(string name, ThemeContext context, ScriptNode? caller)
    {
        if (caller?.Parent is not ScriptExpressionStatement)
            throw new TemplateFault(
                SpanOf(context, caller), $"'{name}' writes where it stands and has no value.",
                "Let it stand alone between the braces; 'capture' takes what it writes.");
    }

    protected static string Name(ThemeContext context, ScriptNode? caller, CallArguments arguments) =>
        arguments[0] as string ?? throw new TemplateFault(SpanOf(context, caller), "Expected a name in quotes.");
}

/// <summary>What a template calls a function with: values by position, then values by name. Reused from call to
/// call.</summary>
internal sealed class CallArguments
{
    private readonly List<object?> _values = [];
    private readonly List<KeyValuePair<string, object?>> _named = [];

    public int Count => _values.Count;

    public ReadOnlySpan<KeyValuePair<string, object?>> Named => CollectionsMarshal.AsSpan(_named);

    public object? this[int index] => _values[index];

    public void Add(object? value) => _values.Add(value);

    public void Add(string name, object? value) => _named.Add(new(name, value));

    public object? Find(string name)
    {
        foreach (var (key, value) in _named)
        {
            if (key == name)
                return value;
        }
        return null;
    }

    public void Clear()
    {
        _values.Clear();
        _named.Clear();
    }

    /// <summary>The arguments that Scriban itself gathered.</summary>
    public static CallArguments Of(ScriptArray array)
    {
        var arguments = new CallArguments();
        arguments._values.AddRange(array);
        foreach (var name in array.GetMembers())
        {
            if (name != "size" && array.TryGetValue(name, out var value))
                arguments.Add(name, value);
        }
        return arguments;
    }
}

/// <summary>A function of its arguments alone.</summary>
/// <param name="required">How many arguments.</param>
/// <param name="function">Gives null for arguments that do not fit.</param>
/// <param name="expects">What fits, in words.</param>
internal sealed class PureFunction(int required, Func<CallArguments, object?> function, string expects)
    : ThemeFunction(required)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments) =>
        function(arguments) ?? throw new TemplateFault(SpanOf(context, caller), $"Expected {expects}.");
}

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

/// <summary><c>component 'name' story</c>: writes what a partial makes of a story, once for all pages.</summary>
internal sealed class ComponentFunction(Theme theme, Component component) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        MustStandAlone("component", context, caller);
        var name = Name(context, caller, arguments);
        var partial =
            theme.Partials.GetValueOrDefault(name)
            ?? throw IncludeFunction.Unknown(theme, name, SpanOf(context, caller));
        if (arguments.Count > 1 && arguments[1] is not StoryModel)
            throw new TemplateFault(SpanOf(context, caller), "A component takes a story.");
        context.WriteRaw(component.Render(partial, arguments.Count > 1 ? (StoryModel?)arguments[1] : null));
        return null;
    }
}

/// <summary><c>include 'name' key: value</c>: writes a partial where it is.</summary>
internal sealed class IncludeFunction(Theme theme) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        MustStandAlone("include", context, caller);
        var name = Name(context, caller, arguments);
        var partial = theme.Partials.GetValueOrDefault(name) ?? throw Unknown(theme, name, SpanOf(context, caller));
        context.Run(partial, arguments.Named);
        return null;
    }

    public static TemplateFault Unknown(Theme theme, string name, SourceSpan span) =>
        new(span, $"The theme has no partial '{name}'.", NearestName.DidYouMean(name, theme.Partials.Keys));
}

/// <summary><c>text 'key' count: n name: value</c>: an interface text with its places filled in.</summary>
internal sealed class TextFunction(Texts texts) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        var key = Name(context, caller, arguments);
        var text = (arguments.Find("count") is int number ? texts.Find(key, number) : texts.Find(key))
            ?? throw TextsAccessor.Unknown(SpanOf(context, caller), texts, key);
        foreach (var (name, value) in arguments.Named)
        {
            if (name != "count")
                text = text.Replace("{" + name + "}", InWords(value, context, caller), StringComparison.Ordinal);
        }
        return text;
    }

    private string InWords(object? value, ThemeContext context, ScriptNode? caller) => value switch
    {
        null => "",
        string words => words,
        int number => texts.Number(number),
        _ => throw new TemplateFault(SpanOf(context, caller), "A text takes words and whole numbers."),
    };
}
