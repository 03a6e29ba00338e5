namespace StaticArchive.Settings;

/// <summary>The weights of related stories that a settings file gives, of those that an archive's links may
/// change.</summary>
[Flags]
internal enum GivenWeights
{
    None = 0,
    Text = 1,
    Facets = 1 << 1,
    Authors = 1 << 2,
    Time = 1 << 3,
}
