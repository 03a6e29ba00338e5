using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace StaticArchive.Themes;

/// <summary>A model that templates can see, with everything that they can read of it.</summary>
/// <param name="Name">As the reference calls it.</param>
/// <param name="About">What it is.</param>
/// <param name="Members">In the order of the reference.</param>
internal sealed record ModelType(string Name, string About, ImmutableArray<ModelMember> Members)
{
    private readonly FrozenDictionary<string, ModelMember> _byName = Members.ToFrozenDictionary(
        member => member.Name, StringComparer.Ordinal);

    public ModelMember? Find(string member) => _byName.GetValueOrDefault(member);
}

/// <summary>Something that templates can read of a model.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Type">What it is, in the words of the reference.</param>
/// <param name="About">What it means.</param>
/// <param name="Get">Reads it.</param>
internal sealed record ModelMember(string Name, string Type, string About, Func<object, object?> Get);

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
