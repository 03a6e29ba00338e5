namespace StaticArchive.Markdown.Tags;

/// <summary>A template tag of another generator.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Syntax">Whose tag it is.</param>
/// <param name="Name">Its name, without what marks an end tag; of an output tag the variable, or empty.</param>
/// <param name="IsEnd">Whether it closes what a tag of the same name opened.</param>
/// <param name="InCode">Whether it is in code or between <c>raw</c> and <c>endraw</c>, where it is text.</param>
internal readonly record struct TemplateTag(
    int Start, int End, TagSyntax Syntax, string Name, bool IsEnd, bool InCode)
{
    /// <summary>Whether it marks what is to be taken literally.</summary>
    public bool IsRaw => Syntax == TagSyntax.Liquid && Name == "raw";

    /// <summary>The tag as a report shows it.</summary>
    public string Kind => Syntax switch
    {
        TagSyntax.Liquid => $"{{% {Name} %}}",
        TagSyntax.Shortcode => $"{{{{< {Name} >}}}}",
        TagSyntax.Component => $"<{Name}>",
        TagSyntax.Statement => Name,
        _ => $"{{{{ {Name} }}}}",
    };
}

/// <summary>Forms of template tags.</summary>
internal enum TagSyntax
{
    /// <summary><c>{% name … %}</c> of Jekyll, Hexo, Eleventy.</summary>
    Liquid,

    /// <summary><c>{{ value }}</c> of nearly all.</summary>
    Output,

    /// <summary><c>{{&lt; name … &gt;}}</c> and <c>{{% name … %}}</c> of Hugo.</summary>
    Shortcode,

    /// <summary><c>&lt;Name …&gt;</c> of MDX.</summary>
    Component,

    /// <summary><c>import …</c> and the like of MDX.</summary>
    Statement,
}
