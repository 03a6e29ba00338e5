namespace StaticArchive.Output;

/// <summary>
/// A page without links that stands where a page is about to come or has just gone, so that pages which link to each
/// other can be put in place and taken away one at a time. A browser that meets it asks again until the page is there.
/// </summary>
internal static class PlaceholderPage
{
    private static ReadOnlySpan<byte> Page =>
        "<!doctype html><html lang=\"zxx\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">"u8
        + "<meta http-equiv=\"refresh\" content=\"2\"><title>…</title></head>"u8
        + "<body><h1>…</h1></body></html>\n"u8;

    /// <summary>Puts the page there by a rename from the staging folder.</summary>
    public static void Put(OutputFolder output, string path, int number)
    {
        var temporary = Path.Combine(output.Staging, "stand-in-" + number.ToString("d", null));
        FileOperation.Begin("publish", path);
        Directory.CreateDirectory(output.Staging);
        File.WriteAllBytes(temporary, Page);
        File.Move(temporary, output.FullPath(path), overwrite: true);
    }
}
