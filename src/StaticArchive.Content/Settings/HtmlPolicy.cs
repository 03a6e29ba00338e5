namespace StaticArchive.Settings;

/// <summary>What becomes of raw HTML in a story's text.</summary>
internal enum HtmlPolicy
{
    /// <summary>Kept, less everything that could run, load or disguise.</summary>
    Sanitise,

    /// <summary>Shown as text.</summary>
    Escape,

    /// <summary>Kept as it is; for archives whose every writer is trusted.</summary>
    Trust,
}
