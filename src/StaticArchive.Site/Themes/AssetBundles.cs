using System.Text.RegularExpressions;

namespace StaticArchive.Themes;

/// <summary>Joins a module of a theme and the modules that it imports (<c>import { a } from './search/words.js';</c>)
/// into one file, so that a browser sends one request for them. Each keeps its private names to itself; what modules
/// export has one scope, so a name stands for one thing. Lines that are comments alone, and indents, are left
/// out.</summary>
internal sealed partial class ScriptBundle
{
    private readonly Func<string, string?> _read;
    private readonly StringBuilder _joined = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private ScriptBundle(Func<string, string?> read) => _read = read;

    /// <summary>The joined script, and the paths of all modules that are in it.</summary>
    /// <param name="path">The module to begin with.</param>
    /// <param name="read">Gives the text of a module, or nothing where there is no such file.</param>
    public static (string Script, IReadOnlySet<string> Modules) Of(string path, Func<string, string?> read)
    {
        var bundle = new ScriptBundle(read);
        bundle.Add(path, isEntry: true);
        return (bundle._joined.ToString(), bundle._taken);
    }

    /// <summary>Whether a script imports modules of the theme.</summary>
    public static bool HasImports(string script) => Imports().IsMatch(script);

    // What a module imports comes before it, each once.
    private void Add(string path, bool isEntry)
    {
        if (!_taken.Add(path) || _read(path) is not { } script)
            return;
        foreach (Match import in Imports().Matches(script))
            Add(SitePathJoin.Join(path, import.Groups["path"].Value) ?? "", isEntry: false);
        script = Imports().Replace(script, "");
        if (isEntry)
        {
            AddLines(script);
            return;
        }
        var names = string.Join(", ", Exports().Matches(script).Select(export => export.Groups["name"].Value));
        _joined.Append("const { ").Append(names).Append(" } = (() => {\n");
        AddLines(Exports().Replace(script, export => export.Groups["declaration"].Value));
        _joined.Append("return { ").Append(names).Append(" };\n})();\n");
    }

    private void AddLines(string script)
    {
        var isComment = false;
        foreach (var line in script.Split('\n').Select(line => line.Trim()))
        {
            isComment |= line.StartsWith("/**", StringComparison.Ordinal);
            if (line.Length > 0 && !isComment && !line.StartsWith("//", StringComparison.Ordinal))
                _joined.Append(line).Append('\n');
            isComment &= !line.EndsWith("*/", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("""^import \{[^}]*\} from '(?<path>\.[^']*)';$""", RegexOptions.Multiline)]
    private static partial Regex Imports();

    [GeneratedRegex(
        @"^export (?<declaration>(async )?(const|function|class) (?<name>[\w$]+))",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Exports();
}

/// <summary>Makes style sheets smaller without understanding them: comments go, white space that means nothing
/// goes.</summary>
internal static partial class StyleSheet
{
    /// <summary>The same style in fewer bytes. Strings and addresses stay as they are.</summary>
    public static string Minify(string css)
    {
        css = Comments().Replace(css, "${kept}");
        return Spaces().Replace(css, match => match.Groups["kept"].Success ? match.Value
            : match.Groups["between"].Success ? " " : "").Trim() + "\n";
    }

    /// <summary>With the addresses of the theme's own files, which change with their content:
    /// <c>url(fonts/serif.woff2)</c>.</summary>
    public static string WithAssets(string css, IEnumerable<ThemeAsset> assets)
    {
        foreach (var asset in assets)
            css = css.Replace(
                $"url({asset.Name})", $"url({asset.Path[(ThemeAssetPaths.Folder.Length + 1)..]})",
                StringComparison.Ordinal);
        return css;
    }

    [GeneratedRegex(Kept + @"|/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();

    // A space is only needed between two words; beside braces, semicolons and commas it is not. Nor is the last
    // semicolon of a block.
    [GeneratedRegex(
        Kept + @"|;(?=\s*\})|(?<=^|[{};,(])\s+|\s+(?=$|[{};,)])|(?<between>\s+)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces();

    private const string Kept =
        """(?<kept>"(\\.|[^"\\])*("|\z)|'(\\.|[^'\\])*('|\z)|url\([^)]*(\)|\z))""";
}
