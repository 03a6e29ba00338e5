namespace StaticArchive.Search.Format;

/// <summary>What the root says of one family of files: where each begins, and how it is called.</summary>
/// <param name="Starts">By file: the separator before it; of the first one empty.</param>
/// <param name="Names">By file, all of one length.</param>
internal sealed record ShardSet(string[] Starts, string[] Names)
{
    /// <summary>How many characters of a name tell of the content: 30 bits.</summary>
    public const int NameLength = 6;
}
