using System.Text;

namespace StaticArchive.Import.Html;

/// <summary>HTML's white space, which is not all of Unicode's: a no-break space is a character like others.</summary>
internal static class Whitespace
{
    public static bool Is(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Each run of white space as one space.</summary>
    public static string Fold(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Is(c))
                output.Append(c);
            else if (output.Length == 0 || output[^1] != ' ')
                output.Append(' ');
        }
        return output.ToString();
    }
}
