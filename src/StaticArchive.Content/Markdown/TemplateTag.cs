namespace StaticArchive.Markdown;

/// <summary>A template tag of another generator.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Name">The word behind <c>{%</c>, or empty for <c>{{ … }}</c>.</param>
/// <param name="InCode">Whether it stands in code or between <c>raw</c> and <c>endraw</c>, where it is text.</param>
internal readonly record struct TemplateTag(int Start, int End, string Name, bool InCode)
{
    /// <summary>Whether it marks what is to be taken literally.</summary>
    public bool IsRaw => Name is "raw" or "endraw";
}
