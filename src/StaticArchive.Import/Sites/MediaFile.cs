namespace StaticArchive.Import.Sites;

/// <summary>Files that stories show or offer.</summary>
internal static class MediaFile
{
    private static readonly string[] Endings =
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".pdf", ".mp3", ".mp4", ".webm", ".ogg",
            ".csv"];

    public static bool Is(string file) => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
