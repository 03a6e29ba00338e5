using System.Text;

namespace StaticArchive.Themes;

/// <summary>Declares the members of one model.</summary>
internal sealed class ModelTypeBuilder<T>(string name, string about)
{
    private readonly List<ModelMember> _members = [];

    public ModelTypeBuilder<T> Has(string member, string type, string about, Func<T, object?> get)
    {
        _members.Add(new ModelMember(member, type, about, model => get((T)model)));
        return this;
    }

    /// <summary>Front-matter keys whose values are shown as they are.</summary>
    public ModelTypeBuilder<T> HasAll(IEnumerable<FrontMatterField> fields, Func<T, StoryMetadata> story)
    {
        foreach (var field in fields)
            Has(MemberName(field.Name), field.TemplateType, field.Summary, model => field.Show(story(model)));
        return this;
    }

    public (Type, ModelType) Build() => (typeof(T), new ModelType(name, about, [.. _members]));

    // translationKey becomes translation_key.
    private static string MemberName(string key)
    {
        var member = new StringBuilder(key.Length + 4);
        foreach (var c in key)
            _ = char.IsAsciiLetterUpper(c) ? member.Append('_').Append(char.ToLowerInvariant(c)) : member.Append(c);
        return member.ToString();
    }
}
