namespace StaticArchive.Tests.Sites;

/// <summary>Where this checkout is.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Input => Path.Join(Root, "input");

    public static string Theme => Path.Join(Root, "theme");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "StaticArchive.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
