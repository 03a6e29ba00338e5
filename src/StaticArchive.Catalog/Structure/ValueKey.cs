using System.Text;

namespace StaticArchive.Catalog.Structure;

/// <summary>What spellings of one value have in common: "Open source", "open  source" and "open-source" are
/// one.</summary>
internal static class ValueKey
{
    public static string Of(string spelling)
    {
        var key = new StringBuilder(spelling.Length);
        foreach (var letter in spelling)
        {
            var folded = char.IsWhiteSpace(letter) || letter is '-' or '_' ? ' ' : char.ToLowerInvariant(letter);
            if (folded != ' ' || (key.Length > 0 && key[^1] != ' '))
                key.Append(folded);
        }
        return key.ToString().TrimEnd();
    }
}
