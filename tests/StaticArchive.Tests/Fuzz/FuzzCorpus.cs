namespace StaticArchive.Tests.Fuzz;

/// <summary>
/// The inputs kept in <c>corpus/</c>: those to begin from, and those that once broke something. One a line; line ends
/// and whatever shows nothing are spelled <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\u202E</c>, a backslash <c>\\</c>.
/// Lines that begin with <c>%%</c> say what follows.
/// </summary>
internal static class FuzzCorpus
{
    public static string[] Read(string surface) =>
        [
            .. File.ReadLines(Path.Join(AppContext.BaseDirectory, "Fuzz", "corpus", surface + ".txt"))
                .Where(line => line.Length > 0 && !line.StartsWith("%%")).Select(Decode),
        ];

    /// <summary>An input as a line of such a file.</summary>
    public static string Encode(string input)
    {
        var line = new StringBuilder(input.Length);
        foreach (var letter in input)
        {
            _ = letter switch
            {
                '\\' => line.Append(@"\\"),
                '\n' => line.Append(@"\n"),
                '\r' => line.Append(@"\r"),
                '\t' => line.Append(@"\t"),
                < ' ' or > '~' => line.Append(CultureInfo.InvariantCulture, $@"\u{(int)letter:X4}"),
                _ => line.Append(letter),
            };
        }
        return line.ToString();
    }

    /// <summary>The input that such a line stands for.</summary>
    public static string Decode(string line)
    {
        var input = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '\\')
            {
                input.Append(line[at]);
                continue;
            }
            at++;
            _ = line[at] switch
            {
                'n' => input.Append('\n'),
                'r' => input.Append('\r'),
                't' => input.Append('\t'),
                'u' => input.Append(
                    (char)
                        int.Parse(line.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                ),
                '\\' => input.Append('\\'),
                _ => throw new FormatException($"There is no escape '\\{line[at]}': {line}"),
            };
            at += line[at] == 'u' ? 4 : 0;
        }
        return input.ToString();
    }
}
