using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>theme</c>: what the built-in theme has, copies of it to change, and how those differ from this
/// version's.</summary>
internal static class ThemeCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var list = new Command("list", "List the files of the theme, and which of them are the site's own.");
        list.SetAction(result => List(site.Theme(result), environment));

        var copied = new Argument<string[]>("file")
        {
            Description = "Files or folders of the built-in theme.",
            Arity = ArgumentArity.OneOrMore
        };
        var copy = new Command(
            "copy",
            "Copy files of the built-in theme into the site's own, to change them. What is there is never overwritten.")
        {
            copied,
        };
        copy.SetAction(result =>
            Copy(result.GetRequiredValue(copied), site.Theme(result), environment));

        var compared = new Argument<string?>("file")
        {
            Description = "Show the lines of this file.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var diff = new Command(
            "diff",
            "Show which files of the site's own theme differ from this version's, and which of those changed since "
                + "they were copied.")
        {
            compared,
        };
        diff.SetAction(result => Diff(result.GetValue(compared), site.Theme(result), environment));

        return new Command("theme", "List, copy and compare the files of the theme.") { list, copy, diff };
    }

    private static int List(string folder, CommandEnvironment environment)
    {
        var own = OwnFiles(folder);
        foreach (var path in EmbeddedTheme.Paths.Union(own).Order(StringComparer.Ordinal))
        {
            var place = !own.Contains(path) ? ""
                : !EmbeddedTheme.Has(path) ? "  only in "
                : IsText(path) ? "  under the words of "
                : "  replaced by ";
            environment.Output.WriteLine(place.Length == 0 ? path
                : $"{path}{place}{environment.ShownPath(Path.Combine(folder, path))}");
        }
        return ExitCode.Fine;
    }

    private static int Copy(string[] names, string folder, CommandEnvironment environment)
    {
        var paths = names.SelectMany(PathsOf).Distinct().ToArray();
        if (paths.FirstOrDefault(path => Path.Exists(Path.Combine(folder, path))) is { } there)
        {
            throw new UsageException($"{environment.ShownPath(Path.Combine(folder, there))} is there already. "
                + $"'static-archive theme diff {there}' shows how it differs; remove it to copy it again.");
        }
        Directory.CreateDirectory(folder);
        var note = new CopiedFiles(folder);
        var manifest = Path.Combine(folder, ThemeManifest.FileName);
        if (!File.Exists(manifest))
            File.WriteAllText(manifest, $"contract: {ThemeManifest.Contract}\n");
        foreach (var path in paths.Where(path => path != ThemeManifest.FileName))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, EmbeddedTheme.Read(path));
            note.Add(path);
            environment.Output.WriteLine($"copied {environment.ShownPath(file)}");
        }
        note.Save();
        return ExitCode.Fine;
    }

    private static IEnumerable<string> PathsOf(string name)
    {
        var plain = name.Replace('\\', '/').Trim('/');
        plain = plain.StartsWith("theme/", StringComparison.Ordinal) ? plain["theme/".Length..] : plain;
        var found = EmbeddedTheme.Paths.Where(path =>
            path == plain || path.StartsWith(plain + "/", StringComparison.Ordinal)).ToArray();
        return found.Length > 0
            ? found
            : throw new UsageException(
                $"The built-in theme has no file '{name}'. "
                    + (EmbeddedTheme.Paths.FirstOrDefault(path => Path.GetFileName(path) == plain) is { } whole
                        ? $"Did you mean '{whole}'?"
                        : NearestName.DidYouMean(plain, EmbeddedTheme.Paths)
                            ?? "'static-archive theme list' lists them.")
            );
    }

    private static int Diff(string? name, string folder, CommandEnvironment environment)
    {
        if (name is not null)
            return DiffLines(PathsOf(name).First(), folder, environment);
        var note = new CopiedFiles(folder);
        var own = OwnFiles(folder);
        var lines = own.Where(path => path != ThemeManifest.FileName && EmbeddedTheme.Has(path))
            .Select(path => $"{path}: {Difference(path, folder, note)}")
            .Concat(note.Paths.Where(path => own.Contains(path) && !EmbeddedTheme.Has(path))
                .Select(path => $"{path}: this version's theme no longer has it"))
            .ToArray();
        foreach (var line in lines)
            environment.Output.WriteLine(line);
        if (lines.Length == 0)
            environment.Output.WriteLine(
                $"No file in {environment.ShownPath(folder)} replaces one of the built-in theme.");
        return ExitCode.Fine;
    }

    // The words of a language lie over the program's one by one.
    private static bool IsText(string path) => path.StartsWith("texts/", StringComparison.Ordinal);

    private static string Difference(string path, string folder, CopiedFiles note)
    {
        var own = CopiedFiles.HashOf(File.ReadAllBytes(Path.Combine(folder, path)));
        var now = CopiedFiles.HashOf(EmbeddedTheme.Read(path));
        return (own == now, note[path]) switch
        {
            (true, _) => "the same as in this version; it can be removed",
            (_, null) when IsText(path) => "its words replace this version's; all others come from the program",
            (_, null) => "differs from this version's",
            (_, var copied) when copied == now => "changed here; this version's is as it was copied",
            (_, var copied) when copied == own =>
                "this version's changed since it was copied; remove the file, or copy it again",
            _ => $"changed here, and in this version since it was copied; see 'static-archive theme diff {path}'",
        };
    }

    private static int DiffLines(string path, string folder, CommandEnvironment environment)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
            throw new UsageException($"There is no {environment.ShownPath(file)}, so the built-in one is used.");
        environment.Output.WriteLine($"--- built-in {path}\n+++ {environment.ShownPath(file)}");
        var (builtIn, own) = (
            CopiedFiles.TextOf(EmbeddedTheme.Read(path)), CopiedFiles.TextOf(File.ReadAllBytes(file)));
        foreach (var line in LineDiff.Of(builtIn, own))
            environment.Output.WriteLine(line);
        return ExitCode.Fine;
    }

    private static SortedSet<string> OwnFiles(string folder)
    {
        string[] files = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                    .Where(path => path[0] != '_' && path != "README.md")]
            : [];
        return new SortedSet<string>(files, StringComparer.Ordinal);
    }
}
