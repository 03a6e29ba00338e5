namespace StaticArchive.Settings;

/// <summary>The search engine that the search page offers to readers without JavaScript.</summary>
internal enum WebSearch
{
    /// <summary>None: the page shows ways to browse only.</summary>
    None,

    DuckDuckGo,

    Google,
}
