namespace StaticArchive.Settings;

/// <summary>A source that the settings add to the policy of pages.</summary>
/// <param name="Directive">Such as <c>script-src</c>.</param>
/// <param name="Source">Such as <c>https://player.example</c>.</param>
internal readonly record struct PolicySource(string Directive, string Source);
