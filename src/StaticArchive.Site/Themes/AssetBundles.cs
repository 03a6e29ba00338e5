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
internal static class StyleSheet
{
    /// <summary>The same style in fewer bytes. Strings and addresses stay as they are.</summary>
    public static string Minify(string css)
    {
        var small = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length;)
        {
            if (StartsComment(css, i))
                i = AfterComment(css, i);
            else if (css[i] is '"' or '\'')
                i = CopyString(css, i, small);
            else if (css.AsSpan(i).StartsWith("url(", StringComparison.Ordinal))
                i = CopyAddress(css, i, small);
            else if (char.IsWhiteSpace(css[i]))
                i = CopySpace(css, i, small);
            else
                Append(small, css[i++]);
        }
        return small.ToString().Trim() + "\n";
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

    private static bool StartsComment(string css, int at) =>
        css[at] == '/' && at + 1 < css.Length && css[at + 1] == '*';

    private static int AfterComment(string css, int at)
    {
        var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? css.Length : end + 2;
    }

    private static int CopyString(string css, int at, StringBuilder small)
    {
        var end = at + 1;
        while (end < css.Length && css[end] != css[at])
            end += css[end] == '\\' ? 2 : 1;
        end = Math.Min(css.Length, end + 1);
        small.Append(css, at, end - at);
        return end;
    }

    private static int CopyAddress(string css, int at, StringBuilder small)
    {
        var end = css.IndexOf(')', at);
        end = end < 0 ? css.Length : end + 1;
        small.Append(css, at, end - at);
        return end;
    }

    // A space is only needed between two words; beside braces, semicolons and commas it is not.
    private static int CopySpace(string css, int at, StringBuilder small)
    {
        var end = at;
        while (end < css.Length && (char.IsWhiteSpace(css[end]) || StartsComment(css, end)))
            end = char.IsWhiteSpace(css[end]) ? end + 1 : AfterComment(css, end);
        var before = small.Length == 0 ? '{' : small[^1];
        var after = end == css.Length ? '}' : css[end];
        if (before is not ('{' or '}' or ';' or ',' or '(') && after is not ('{' or '}' or ';' or ',' or ')'))
            small.Append(' ');
        return end;
    }

    private static void Append(StringBuilder small, char letter)
    {
        if (letter == '}' && small.Length > 0 && small[^1] == ';')
            small.Length--;
        small.Append(letter);
    }
}
