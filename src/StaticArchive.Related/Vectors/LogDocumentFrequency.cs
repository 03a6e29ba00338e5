namespace StaticArchive.Related.Vectors;

/// <summary>How common a term is: the natural logarithm of the number of its stories, in 16 bits.</summary>
internal static class LogDocumentFrequency
{
    /// <summary>One is this many.</summary>
    public const int Unit = 1 << 11;

    public static ushort Of(int stories) => (ushort)Math.Round(Math.Log(stories) * Unit);
}
