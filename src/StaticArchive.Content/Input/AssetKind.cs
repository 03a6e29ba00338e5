namespace StaticArchive.Input;

/// <summary>What becomes of a file that is not a story.</summary>
internal enum AssetKind : byte
{
    /// <summary>An image, a document, a font or data: copied where something published refers to it.</summary>
    Passive,

    /// <summary>Sound or film: copied unless only unpublished stories refer to it, for players elsewhere may.</summary>
    Media,

    /// <summary>A file that browsers and services look for by its name, such as <c>favicon.ico</c>: always
    /// copied.</summary>
    WellKnown,

    /// <summary>What can run in a reader's browser, or is of a kind that nobody publishes: copied where the settings
    /// say so.</summary>
    Refused,

    /// <summary>What editors and systems leave behind, and private keys: never copied.</summary>
    Leftover,
}
