namespace StaticArchive.Models;

/// <summary>How long it takes to read a text, as most adults read for information.</summary>
internal static class ReadingTime
{
    private const double WordsPerMinute = 230;
    private const double CharactersPerMinute = 450;

    /// <summary>Whole minutes, at least one.</summary>
    public static int MinutesOf(BodyText text)
    {
        var minutes = ((text.WordCount - text.CharacterCount) / WordsPerMinute)
            + (text.CharacterCount / CharactersPerMinute);
        return Math.Max(1, (int)Math.Round(minutes, MidpointRounding.AwayFromZero));
    }
}
