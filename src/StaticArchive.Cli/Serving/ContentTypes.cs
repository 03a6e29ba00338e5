namespace StaticArchive.Cli.Serving;

/// <summary>What kind of thing a file is, by the end of its name.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Whether things of that kind shrink when they are compressed.</summary>
    public static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.Contains("xml", StringComparison.Ordinal)
        || type.Contains("json", StringComparison.Ordinal);

    public static string Of(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".html" or ".htm" => Html,
            ".css" => "text/css; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".json" or ".map" => "application/json; charset=utf-8",
            ".jsonl" or ".ndjson" => "application/x-ndjson; charset=utf-8",
            ".webmanifest" => "application/manifest+json; charset=utf-8",
            ".xml" => path.EndsWith("feed.xml", StringComparison.Ordinal)
            || path.EndsWith("atom.xml", StringComparison.Ordinal)
                ? "application/atom+xml; charset=utf-8"
                : "application/xml; charset=utf-8",
            ".atom" => "application/atom+xml; charset=utf-8",
            ".yml" or ".yaml" => "application/yaml; charset=utf-8",
            ".txt" or ".md" => "text/plain; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".ico" => "image/x-icon",
            ".woff" => "font/woff",
            ".woff2" => "font/woff2",
            ".ttf" => "font/ttf",
            ".otf" => "font/otf",
            ".pdf" => "application/pdf",
            ".mp3" => "audio/mpeg",
            ".mp4" => "video/mp4",
            ".webm" => "video/webm",
            ".zip" => "application/zip",
            ".gz" => "application/gzip",
            ".wasm" => "application/wasm",
            _ => "application/octet-stream",
        };
}
