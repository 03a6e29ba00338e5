using NetArchTest.Rules;
using Xunit;

namespace StaticArchive.Tests;

/// <summary>Holds the arrows between the rooms of src/StaticArchive, as src/README.md draws them.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "StaticArchive.";

    // Each room and the rooms that it may know.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Diagnostics"] = [],
        ["Words"] = [],
        ["Yaml"] = ["Diagnostics"],
        ["Settings"] = ["Diagnostics", "Yaml"],
        ["Stories"] = ["Diagnostics", "Yaml", "Settings"],
        ["Catalog"] = ["Diagnostics", "Yaml", "Settings", "Stories"],
        ["Related"] = ["Diagnostics", "Words", "Yaml", "Settings", "Stories", "Catalog"],
        ["Search"] = ["Diagnostics", "Words", "Yaml", "Settings", "Stories", "Catalog"],
        ["Pages"] = ["Diagnostics", "Yaml", "Settings", "Stories", "Catalog", "Related", "Search"],
        ["Themes"] = ["Diagnostics", "Yaml", "Settings", "Stories", "Catalog", "Related", "Search", "Pages"],
        ["Output"] = ["Diagnostics"],
    };

    private static readonly Dictionary<string, string[]> PackageOwners = new()
    {
        ["YamlDotNet"] = ["StaticArchive.Yaml"],
        ["Markdig"] = ["StaticArchive.Stories.Body"],
        ["Ganss.Xss"] = ["StaticArchive.Stories.Body"],
        ["AngleSharp"] = ["StaticArchive.Stories.Body"],
        ["Scriban"] = ["StaticArchive.Themes"],
        ["AnyAscii"] = ["StaticArchive.Stories"],
        ["System.IO.File"] = ["StaticArchive.Stories", "StaticArchive.Themes", "StaticArchive.Output"],
        ["System.IO.Directory"] = ["StaticArchive.Stories", "StaticArchive.Themes", "StaticArchive.Output"],
        ["System.Console"] = [],
        ["System.Net.Http"] = [],
        ["System.Net.Sockets"] = [],
    };

    public static TheoryData<string> Rooms() => [.. Arrows.Keys];

    public static TheoryData<string> Packages() => [.. PackageOwners.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_before_it(string room)
    {
        var forbidden = Arrows.Keys.Where(other => other != room && !Arrows[room].Contains(other)).Select(other => Root + other).ToArray();

        var result = Types.InAssembly(typeof(Site).Assembly).That().ResideInNamespaceMatching($"^StaticArchive\\.{room}(\\.|$)")
            .ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, $"{room} must not know {string.Join(", ", forbidden)}, but these do: {Names(result)}");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_known_in_one_room(string package)
    {
        var types = Types.InAssembly(typeof(Site).Assembly).That().HaveDependencyOn(package).GetTypes()
            .Where(type => !PackageOwners[package].Any(owner => type.Namespace == owner || type.Namespace!.StartsWith(owner + ".", StringComparison.Ordinal)))
            .Select(type => type.FullName);

        Assert.Empty(types);
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room_with_arrows()
    {
        var namespaces = typeof(Site).Assembly.GetTypes()
            .Select(type => type.Namespace)
            .Where(name => name is not null && name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name![Root.Length..].Split('.')[0])
            .Distinct();

        Assert.Empty(namespaces.Except(Arrows.Keys));
    }

    [Fact]
    public void Nothing_knows_the_command_line()
    {
        var names = typeof(Site).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(names, name => name.StartsWith("static-archive", StringComparison.Ordinal)
            || name.StartsWith("Spectre", StringComparison.Ordinal)
            || name.StartsWith("System.CommandLine", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    // Its generic types nest so deep that publishing a native binary does not come to an end.
    [Fact]
    public void Nothing_uses_parallel_queries()
    {
        var names = new[] { typeof(Site).Assembly, typeof(StaticArchive.Cli.CommandLine).Assembly }.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(assembly => assembly.Name);

        Assert.DoesNotContain("System.Linq.Parallel", names);
    }

    private static string Names(TestResult result) => string.Join(", ", result.FailingTypeNames ?? []);
}
