using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace StaticArchive.Tests;

/// <summary>
/// Holds the order of the projects in src, as src/README.md draws it, and which package and which part of the system
/// each may use. Project references hold most of it; these tests say what a reference cannot.
/// </summary>
public sealed partial class ArchitectureTests
{
    // Each project and those that it may reference, directly or not.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["StaticArchive.Text"] = [],
        ["StaticArchive.Content"] = ["StaticArchive.Text", "StaticArchive.Media"],
        ["StaticArchive.Catalog"] = ["StaticArchive.Text", "StaticArchive.Media", "StaticArchive.Content"],
        ["StaticArchive.Media"] = ["StaticArchive.Text"],
        ["StaticArchive.Related"] =
            ["StaticArchive.Text", "StaticArchive.Media", "StaticArchive.Content", "StaticArchive.Catalog"],
        ["StaticArchive.Search"] =
            ["StaticArchive.Text", "StaticArchive.Media", "StaticArchive.Content", "StaticArchive.Catalog"],
        ["StaticArchive.Site"] =
        [
            "StaticArchive.Text", "StaticArchive.Content", "StaticArchive.Catalog", "StaticArchive.Media",
            "StaticArchive.Related", "StaticArchive.Search",
        ],
        ["StaticArchive.Building"] =
        [
            "StaticArchive.Text", "StaticArchive.Content", "StaticArchive.Catalog", "StaticArchive.Media",
            "StaticArchive.Related", "StaticArchive.Search", "StaticArchive.Site",
        ],
        ["StaticArchive.Import"] =
            ["StaticArchive.Text", "StaticArchive.Media", "StaticArchive.Content", "StaticArchive.Catalog"],
    };

    // A package or a part of the system, and the namespaces that may use it. An empty list: nobody in the library.
    private static readonly Dictionary<string, string[]> Owners = new()
    {
        ["YamlDotNet"] = ["StaticArchive.Yaml"],
        ["Tomlyn"] = ["StaticArchive.Yaml"],
        ["Markdig"] = ["StaticArchive.Markdown"],
        ["Ganss.Xss"] = ["StaticArchive.Markdown"],
        ["AngleSharp"] = ["StaticArchive.Markdown", "StaticArchive.Import"],
        ["Scriban"] = ["StaticArchive.Themes"],
        ["AnyAscii"] = ["StaticArchive.Urls"],
        ["NetVips"] = ["StaticArchive.Media"],
        ["System.IO.File"] = FileSystem,
        ["System.IO.FileInfo"] = FileSystem,
        ["System.IO.FileStream"] = FileSystem,
        ["System.IO.RandomAccess"] = FileSystem,
        ["System.IO.Directory"] = FileSystem,
        ["System.IO.DirectoryInfo"] = FileSystem,
        ["System.Console"] = [],
        ["System.Net.Http"] = [],
        ["System.Net.Sockets"] = [],
        ["System.Linq.ParallelEnumerable"] = [],
    };

    private static string Source => Path.Combine(Sites.Repository.Root, "src");

    private static IEnumerable<string> SourceFiles() => FilesOf(Source);

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file =>
            Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar) is var parts
            && !parts.Contains("obj") && !parts.Contains("bin"));

    private static string[] FileSystem =>
        [
            "StaticArchive.Input", "StaticArchive.Themes", "StaticArchive.Output", "StaticArchive.Building",
            "StaticArchive.Media", "StaticArchive.Import",
        ];

    public static TheoryData<string> Projects() => [.. Arrows.Keys.Where(IsBuilt)];

    public static TheoryData<string> Owned() => [.. Owners.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_before_it(string project)
    {
        var known = Assembly.Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(known, name => IsOurs(name) && !Arrows[project].Contains(name));
    }

    // Within a project, each folder may use those before it.
    [Theory]
    [InlineData(
        "StaticArchive.Content",
        "Diagnostics, Packing, Yaml, Dates, Input, Urls, Settings, Markdown, FrontMatter, SettingsFile, Stories")]
    [InlineData("StaticArchive.Site", "Localisation, Planning, Models, Exports, Pages, Themes")]
    public void A_folder_knows_only_those_before_it(string project, string folders)
    {
        var order = folders.Split(", ").Select(name => "StaticArchive." + name).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            var strangers = Types.InAssembly(Assembly.Load(project))
                .That().ResideInNamespaceMatching($@"^{Regex.Escape(order[i])}(\.|$)")
                .ShouldNot().HaveDependencyOnAny(order[(i + 1)..]).GetResult();
            Assert.True(
                strangers.IsSuccessful,
                $"{order[i]} uses what comes later: {string.Join(", ", strangers.FailingTypeNames ?? [])}");
        }
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(Owned))]
    public void A_package_is_known_in_one_place(string package)
    {
        var strangers = Types.InAssemblies(Arrows.Keys.Where(IsBuilt).Select(Assembly.Load))
            .That().HaveDependencyOn(package).GetTypes()
            .Where(type => !Owners[package].Any(owner => IsWithin(type.Namespace, owner)))
            .Select(type => type.FullName);

        Assert.Empty(strangers);
    }

    [Fact]
    public void No_line_is_wider_than_120_characters()
    {
        var files = SourceFiles().Concat(FilesOf(Path.Join(Repository.Root, "tests")));
        var wide = files.SelectMany(file => File.ReadLines(file)
            .Select((line, number) => (Place: $"{file}:{number + 1}", line.Length))
            .Where(line => line.Length > 120)
            .Select(line => line.Place));

        Assert.Empty(wide);
    }

    // File names are namespaces: a type is found where its name says, and no file lies loose where a folder should be.
    [Fact]
    public void Every_file_lies_where_its_namespace_says()
    {
        var strays = SourceFiles()
            .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
            .Where(file => NamespaceLine().Match(File.ReadAllText(Path.Combine(Source, file))) is { Success: true } line
                && !line.Groups[1].Value.EndsWith(FolderOf(file)));

        Assert.Empty(strays);
    }

    [Fact]
    public void The_library_knows_neither_the_command_line_nor_its_packages()
    {
        var names = Arrows.Keys.Where(IsBuilt)
            .SelectMany(name => Assembly.Load(name).GetReferencedAssemblies()).Select(assembly => assembly.Name!);

        Assert.DoesNotContain(names, name => name.StartsWith("static-archive")
            || name.StartsWith("System.CommandLine")
            || name.StartsWith("Microsoft.AspNetCore"));
    }

    // Its generic types nest so deep that publishing a native binary does not come to an end.
    [Fact]
    public void Nothing_uses_parallel_queries()
    {
        var names = Arrows.Keys.Where(IsBuilt).Append("static-archive")
            .SelectMany(name => Assembly.Load(name).GetReferencedAssemblies()).Select(assembly => assembly.Name);

        Assert.DoesNotContain("System.Linq.Parallel", names);
    }

    [Fact]
    public void Every_package_that_the_program_brings_along_is_in_the_notices()
    {
        var notices = File.ReadAllText(Path.Join(Repository.Root, "THIRD-PARTY-NOTICES.md"));
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path.Join(Repository.Root, "src/StaticArchive.Cli/packages.lock.json")));
        var packages = file.RootElement.GetProperty("dependencies")
            .EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => package.Name.StartsWith("NetVips.Native") ? "NetVips.Native" : package.Name)
            .Where(name => name != "Microsoft.NET.ILLink.Tasks").Distinct().ToArray();

        Assert.True(packages.Length > 10, "The test does not find the packages.");
        Assert.All(packages, name => Assert.Matches($@"[ |]{Regex.Escape(name)}[ ,(]", notices));
    }

    private static bool IsBuilt(string project) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, project + ".dll"));

    private static bool IsOurs(string name) => name.StartsWith("StaticArchive.") || name == "static-archive";

    private static bool IsWithin(string? space, string owner) =>
        space == owner || space?.StartsWith(owner + ".") == true;

    // "StaticArchive.Content/Markdown/X.cs" is in a namespace that ends in ".Markdown".
    private static string FolderOf(string file) =>
        "." + (file.Count(c => c == '/') > 1 ? file.Split('/')[^2] : file.Split('/')[0].Split('.')[^1]);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
