namespace StaticArchive.Import.Html;

/// <summary>Puts something in front of the lines of a block.</summary>
internal static class Lines
{
    /// <summary>All lines but the first, as far in as a list's text; blank lines stay blank.</summary>
    public static string Indent(string block, int spaces) =>
        block.Replace("\n", "\n" + new string(' ', spaces), StringComparison.Ordinal)
            .Replace("\n" + new string(' ', spaces) + "\n", "\n\n", StringComparison.Ordinal);

    /// <summary>A block quote's sign before each line.</summary>
    public static string Quote(string block) =>
        string.Join('\n', block.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));
}
