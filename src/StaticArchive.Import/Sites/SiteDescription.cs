using System.Collections.Immutable;

namespace StaticArchive.Import.Sites;

/// <summary>What the configuration of another generator says of its site, in our settings' terms.</summary>
internal sealed record SiteDescription
{
    /// <summary>Such as <c>Hugo</c>.</summary>
    public required string Generator { get; init; }

    /// <summary>The configuration, relative to the site's folder; null where there is none.</summary>
    public string? ConfigFile { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>The folder that becomes the input, relative to the site's folder; empty for the folder
    /// itself.</summary>
    public string Input { get; init; } = "";

    /// <summary>Folders and files of stories, relative to <see cref="Input"/>; empty: all of it.</summary>
    public ImmutableArray<string> Content { get; init; } = [];

    /// <summary>Folders and files of pages, relative to <see cref="Input"/>.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>Folders whose files are copied, relative to <see cref="Input"/>, and below which path.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Static { get; init; } = [];

    /// <summary>Files for the host that the old site publishes at its root.</summary>
    public ImmutableArray<string> Copy { get; init; } = [];

    /// <summary>The languages that folders are named by; empty: they are found by themselves.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>By front-matter key: the file of names below <see cref="Input"/>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> NameFiles { get; init; } = [];

    /// <summary>By front-matter key: ids and their names, where the old site has them outside
    /// <see cref="Input"/>.</summary>
    public ImmutableArray<KeyValuePair<string, NameMap>> Names { get; init; } = [];

    /// <summary>The address pattern of stories, in our terms.</summary>
    public string? Permalink { get; init; }

    /// <summary>The patterns of folders that have one of their own.</summary>
    public ImmutableArray<KeyValuePair<string, string>> FolderPermalinks { get; init; } = [];

    /// <summary>Front-matter keys that gather stories, beside section and tags: key, singular, plural.</summary>
    public ImmutableArray<(string Key, string Singular, string Plural)> Taxonomies { get; init; } = [];

    /// <summary>What the configuration says and settings of ours cannot.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Files that stories show or offer.</summary>
internal static class MediaFile
{
    private static readonly string[] Endings =
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".pdf", ".mp3", ".mp4", ".webm", ".ogg",
            ".csv"];

    public static bool Is(string file) => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
