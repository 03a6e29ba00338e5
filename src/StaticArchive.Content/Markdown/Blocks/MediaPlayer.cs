using StaticArchive.Media;

namespace StaticArchive.Markdown.Blocks;

/// <summary>A sound or a film with what belongs to it; each file is known by its extension.</summary>
/// <param name="File">The sound or film.</param>
/// <param name="Caption">The words below it, or null.</param>
internal sealed record MediaPlayer(MediaPlayer.Part File, string? Caption)
{
    /// <summary>A file and where it is named.</summary>
    internal readonly record struct Part(string Path, TextSpan Span);

    /// <summary>The picture shown before a film begins.</summary>
    public Part? Poster { get; private set; }

    /// <summary>WebVTT files, one a language.</summary>
    public List<Part> Captions { get; } = [];

    /// <summary>The page or file with everything that is said.</summary>
    public Part? Transcript { get; private set; }

    public bool IsFilm => IsFilmName(File.Path);

    public static bool IsFilmName(string path) => MediaFormats.OfName(WithoutQuery(path)).IsVideo();

    public static bool IsSoundName(string path) => MediaFormats.OfName(WithoutQuery(path)).IsAudio();

    /// <summary>Adds a further file by its extension.</summary>
    public void Add(Part part)
    {
        var format = MediaFormats.OfName(WithoutQuery(part.Path));
        if (part.Path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase))
            Captions.Add(part);
        else if (format.IsRaster() || format == MediaFormat.Svg)
            Poster = part;
        else
            Transcript = part;
    }

    private static string WithoutQuery(string path) =>
        path.IndexOfAny(['?', '#']) is >= 0 and var end ? path[..end] : path;
}
