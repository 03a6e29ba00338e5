namespace StaticArchive.Tests.Stories.Body;

/// <summary>The vectors of <c>xss-vectors.txt</c>, which says where they are from.</summary>
internal static class XssVectors
{
    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<string> Read() =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Stories", "Body", "xss-vectors.txt"))
                .Where(line => line.Length > 0 && !line.StartsWith("%%"))
                .Select(line =>
                    line.Replace("\\n", "\n")
                        .Replace("\\t", "\t").Replace("\\f", "\f").Replace("\\u0001", "\u0001").Replace("\\x0b", "\v")),
        ];
}
