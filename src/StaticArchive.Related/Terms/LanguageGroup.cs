namespace StaticArchive.Related.Terms;

/// <summary>Languages whose stories may stand in each other's lists and share their terms; usually one
/// language.</summary>
/// <param name="Index">Its place in <see cref="LanguageGroups"/>.</param>
/// <param name="IsEnglish">Whether its words are cut to English stems.</param>
/// <param name="Seed">What the hashes of its words begin from.</param>
internal sealed record LanguageGroup(int Index, bool IsEnglish, ulong Seed);
