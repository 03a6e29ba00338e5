using System.Text;

namespace StaticArchive.Text;

/// <summary>Brings spellings together that readers do not tell apart when they search: <c>José</c> and <c>jose</c>.</summary>
public static class Folding
{
    /// <summary>
    /// The lower-case <paramref name="word"/> without the accents of Latin, Greek and Cyrillic and the vowel points of Arabic and Hebrew. Marks of other scripts
    /// are letters to their readers and stay.
    /// </summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (c is (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05c7') or (>= '\u064b' and <= '\u0652') or '\u0640')
                continue;
            _ = c switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                'ø' => folded.Append('o'),
                'đ' or 'ð' => folded.Append('d'),
                'ł' => folded.Append('l'),
                'ı' => folded.Append('i'),
                'ς' => folded.Append('σ'),
                _ => folded.Append(c),
            };
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
