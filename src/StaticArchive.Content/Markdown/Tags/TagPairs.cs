namespace StaticArchive.Markdown.Tags;

/// <summary>Finds which tag closes which.</summary>
internal static class TagPairs
{
    /// <summary>By index: the index of the tag that closes it, or that it closes; -1 when there is none.</summary>
    public static int[] PartnersOf(List<TemplateTag> tags)
    {
        var partners = new int[tags.Count];
        Array.Fill(partners, -1);
        var open = new Dictionary<(TagSyntax, string), Stack<int>>();
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            if (tag.InCode || tag.Syntax is TagSyntax.Output or TagSyntax.Statement)
                continue;
            if (!open.TryGetValue((tag.Syntax, tag.Name), out var stack))
                open.Add((tag.Syntax, tag.Name), stack = new());
            if (!tag.IsEnd)
                stack.Push(i);
            else if (stack.TryPop(out var opening))
                (partners[opening], partners[i]) = (i, opening);
        }
        return partners;
    }
}
