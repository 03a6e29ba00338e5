namespace StaticArchive.Planning;

/// <summary>A file that the theme brings along, ready to be written.</summary>
/// <param name="Name">What templates call it, such as <c>site.css</c>.</param>
/// <param name="Path">Where it is in the site, relative, with a name that changes when its content does.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Content);
