using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace StaticArchive.Themes;

/// <summary>The built-in theme: the files of <c>theme/</c> as they were when this program was built.</summary>
internal static class EmbeddedTheme
{
    private const string Prefix = "theme/";

    private static readonly Assembly Assembly = typeof(EmbeddedTheme).Assembly;

    private static readonly FrozenSet<string> Names = Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every file, relative, with forward slashes, in ordinal order.</summary>
    public static ImmutableArray<string> Paths { get; } = [.. Names.Order(StringComparer.Ordinal)];

    public static bool Has(string path) => Names.Contains(path);

    /// <summary>The bytes of a file of <see cref="Paths"/>.</summary>
    public static byte[] Read(string path)
    {
        using var resource = Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new ArgumentException($"The built-in theme has no file '{path}'.", nameof(path));
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
