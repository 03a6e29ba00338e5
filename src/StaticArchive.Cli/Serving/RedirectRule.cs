namespace StaticArchive.Cli.Serving;

/// <summary>What a host does at an address, or at all that begin with it, instead of sending the file there.</summary>
/// <param name="From">The address, percent-decoded.</param>
/// <param name="IsPrefix">Whether it means all that begin so.</param>
/// <param name="To">Where it leads, or whose page is shown.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record RedirectRule(string From, bool IsPrefix, string To, int Status)
{
    /// <summary>Whether it holds where a file has the address, too.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether the answer sends the reader on.</summary>
    public bool LeadsOn => Status is >= 300 and < 400;

    public bool Matches(string path, bool ignoreLastSlash) =>
        IsPrefix ? path.StartsWith(From, StringComparison.Ordinal)
        : ignoreLastSlash ? From.TrimEnd('/') == path.TrimEnd('/')
        : From == path;

    /// <summary>The target for that path, with what stands for the asterisk filled in.</summary>
    public string TargetOf(string path) =>
        IsPrefix ? To.Replace(":splat", path[From.Length..], StringComparison.Ordinal) : To;
}
