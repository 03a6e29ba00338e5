using System.Text;

namespace StaticArchive.Import.Writing;

/// <summary>Writes a story's file.</summary>
internal static class StoryText
{
    /// <summary>The bytes of the file.</summary>
    /// <param name="story">What was imported.</param>
    /// <param name="permalink">The address to write down, where the archive's pattern would give another.</param>
    /// <param name="redirects">Old addresses that lead to the story.</param>
    public static byte[] Write(ImportedStory story, string? permalink, IEnumerable<string> redirects)
    {
        var text = new StringBuilder("---\n");
        Line(text, "title", story.Title);
        if (story.Published is { } published)
            text.Append("published: ").Append(YamlWriter.Date(published)).Append('\n');
        if (story.Updated is { } updated)
            text.Append("updated: ").Append(YamlWriter.Date(updated)).Append('\n');
        Line(text, "standfirst", story.Standfirst);
        List(text, "authors", story.Authors);
        Line(text, "section", story.Section);
        List(text, "tags", story.Tags);
        Image(text, story.Image);
        if (story.SourceUrl is { } source)
            text.Append("sources:\n  - url: ").Append(YamlWriter.Of(source)).Append('\n');
        if (story.Comments is > 0 and var comments)
            text.Append("comments: ").Append(comments).Append('\n');
        Line(text, "lang", story.Language);
        Line(text, "permalink", permalink);
        List(text, "redirectFrom", [.. redirects]);
        if (story.IsPage)
            text.Append("type: page\n");
        if (story.IsDraft)
            text.Append("draft: true\n");
        text.Append("---\n\n").Append(story.Body);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(key).Append(": ").Append(YamlWriter.Of(value.Trim())).Append('\n');
    }

    private static void List(StringBuilder text, string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
            text.Append(key).Append(": ").Append(YamlWriter.List(values)).Append('\n');
    }

    private static void Image(StringBuilder text, ImportedImage? image)
    {
        if (image is null)
            return;
        text.Append("image:\n");
        Line(text, "  src", image.Src);
        Line(text, "  alt", image.Alt);
        Line(text, "  caption", image.Caption);
    }
}
