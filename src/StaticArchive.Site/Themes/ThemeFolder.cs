using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace StaticArchive.Themes;

/// <summary>Reads a theme from disk; the only place of this room that touches it.</summary>
public sealed class ThemeFolder
{
    private const string StyleSheetName = "site.css";
    // A link to a folder above it would be a circle without end.
    private const int MaxDepth = 16;
    private const string FallbackLanguage = "en";

    private readonly string _folder;
    private readonly List<Diagnostic> _diagnostics = [];

    private ThemeFolder(string folder) => _folder = folder;

    /// <summary>Reads and parses everything.</summary>
    /// <param name="folder">The theme's folder.</param>
    /// <param name="language">BCP 47 tag; its own texts are read where the theme has them, else the English ones.</param>
    /// <returns>The theme, or null when an error stands in the way; and everything found. Paths are relative to the folder.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Load(string folder, string language)
    {
        var reader = new ThemeFolder(folder);
        var theme = reader.Read(language);
        var failed = reader._diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return (failed ? null : theme, [.. reader._diagnostics.Order()]);
    }

    private Theme? Read(string language)
    {
        var parser = new TemplateParser(_diagnostics);
        var layouts = Templates(parser, "layouts");
        var partials = Templates(parser, "partials");
        parser.CheckPartials(partials, "teaser");
        CheckLayouts(layouts);
        var texts = ReadTexts(language);
        return texts is null ? null : new Theme(layouts, partials, [.. StyleSheets(), .. OtherAssets()], texts);
    }

    private List<ThemeTemplate> Templates(TemplateParser parser, string kind)
    {
        var templates = new List<ThemeTemplate>();
        foreach (var path in FilesBelow(kind).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var name = path[(kind.Length + 1)..^".html".Length];
            if (parser.Parse(name, templates.Count, path, Text(path)) is { } template)
                templates.Add(template);
        }
        return templates;
    }

    private void CheckLayouts(List<ThemeTemplate> layouts)
    {
        foreach (var missing in PageModels.Layouts.Where(name => !File.Exists(Full($"layouts/{name}.html"))))
            _diagnostics.Add(new Diagnostic(ThemeRules.MissingLayout, $"layouts/{missing}.html", TextSpan.WholeFile, $"The theme has no layout '{missing}'."));
        foreach (var unknown in layouts.Where(layout => !PageModels.Layouts.Contains(layout.Name)))
            _diagnostics.Add(new Diagnostic(ThemeRules.UnusedTemplate, unknown.Path, TextSpan.WholeFile, $"There is no kind of page '{unknown.Name}'.",
                NearestName.DidYouMean(unknown.Name, PageModels.Layouts)));
    }

    private Texts? ReadTexts(string language)
    {
        string[] candidates = [language, language.Split('-')[0], FallbackLanguage];
        var found = candidates.FirstOrDefault(candidate => candidate.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && File.Exists(Full($"texts/{candidate}.yml")));
        if (found is null)
        {
            _diagnostics.Add(new Diagnostic(ThemeRules.InvalidText, $"texts/{FallbackLanguage}.yml", TextSpan.WholeFile, "The theme has no interface texts."));
            return null;
        }
        if (found.Split('-')[0] != language.Split('-')[0])
            _diagnostics.Add(new Diagnostic(ThemeRules.MissingLanguage, $"texts/{language}.yml", TextSpan.WholeFile, $"The theme has no interface texts in '{language}'."));
        return TextsFile.Read(found, $"texts/{found}.yml", Text($"texts/{found}.yml"), _diagnostics);
    }

    private IEnumerable<ThemeAsset> StyleSheets()
    {
        var sheets = FilesBelow("assets/css").Where(path => path.EndsWith(".css", StringComparison.Ordinal)).Select(Text).ToArray();
        if (sheets.Length > 0)
            yield return Asset(StyleSheetName, Encoding.UTF8.GetBytes(StyleSheet.Minify(string.Join('\n', sheets))));
    }

    private IEnumerable<ThemeAsset> OtherAssets() => FilesBelow("assets")
        .Where(path => !path.StartsWith("assets/css/", StringComparison.Ordinal))
        .Select(path => Asset(path["assets/".Length..], File.ReadAllBytes(Full(path))));

    // The name changes with the content, so that browsers may keep the file for ever.
    private static ThemeAsset Asset(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5));
        var extension = Path.GetExtension(name);
        return new ThemeAsset(name, $"{ThemeAssetPaths.Folder}/{name[..^extension.Length]}.{hash}{extension}", content);
    }

    private string[] FilesBelow(string folder)
    {
        var full = Full(folder);
        if (!Directory.Exists(full))
            return [];
        string[] paths = [.. Walk(new DirectoryInfo(full), 0)
            .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(segment => segment.StartsWith('.')))];
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    private IEnumerable<string> Walk(DirectoryInfo folder, int depth)
    {
        if (depth > MaxDepth)
            yield break;
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || !Confined(entry))
                continue;
            if (entry is not DirectoryInfo child)
                yield return entry.FullName;
            else
            {
                foreach (var path in Walk(child, depth + 1))
                    yield return path;
            }
        }
    }

    private bool Confined(FileSystemInfo entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            return true;
        var root = RealPath.Of(Path.GetFullPath(_folder)) + Path.DirectorySeparatorChar;
        if (RealPath.Of(entry.FullName)?.StartsWith(root, StringComparison.Ordinal) == true)
            return true;
        _diagnostics.Add(new Diagnostic(ThemeRules.LinkLeavesTheme, Path.GetRelativePath(_folder, entry.FullName).Replace('\\', '/'), TextSpan.WholeFile,
            $"The symbolic link leads to '{entry.LinkTarget}', which is not in the theme folder."));
        return false;
    }

    private string Text(string path) => File.ReadAllText(Full(path), Encoding.UTF8);

    private string Full(string path) => Path.Combine(_folder, path);
}
