namespace StaticArchive.Output;

/// <summary>The output folder cannot be used as it is; nothing was changed. The message says why and what to
/// do.</summary>
public sealed class OutputException : IOException
{
    public OutputException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
