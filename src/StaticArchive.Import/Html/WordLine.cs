namespace StaticArchive.Import.Html;

/// <summary>Writes words that have no markup.</summary>
internal static class WordLine
{
    /// <summary>The words as Markdown on one line.</summary>
    public static string Of(string text, bool inTable = false)
    {
        var line = new LineTokens();
        foreach (var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            line.Text(word);
            line.Space();
        }
        return LineWriter.Write(line.Tokens, inTable);
    }
}
