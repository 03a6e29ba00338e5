namespace StaticArchive.Search;

/// <summary>What is done differently for a language.</summary>
internal static class SearchLanguage
{
    public static bool IsEnglish(string tag) =>
        tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');
}
