namespace StaticArchive.Cli.Serving;

/// <summary>Finds the file of a built site that answers a request.</summary>
internal sealed class BuiltFolder(string root)
{
    /// <summary>The file for that path (decoded, beginning with a slash), or null. Links and hidden files are not
    /// followed or shown.</summary>
    public string? Find(string path)
    {
        var current = root;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment.StartsWith('.') && segment != ".well-known")
                return null;
            current = Path.Combine(current, segment);
            if (new FileInfo(current).LinkTarget is not null)
                return null;
        }
        if (path.EndsWith('/'))
            current = Path.Combine(current, "index.html");
        return File.Exists(current) ? current : null;
    }

    /// <summary>The text of a file at the top of the site, or nothing when there is none.</summary>
    public string[] Lines(string name) => Find("/" + name) is { } file ? File.ReadAllLines(file) : [];
}
