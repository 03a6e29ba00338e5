using System.Runtime.InteropServices;
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary>Lets templates read members of a value by name. They set nothing, and there is no indexer.</summary>
internal abstract class ReadOnlyAccessor : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type? IndexType => null;

    public abstract int GetMemberCount(TemplateContext context, SourceSpan span, object target);

    public abstract IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target);

    public abstract bool HasMember(TemplateContext context, SourceSpan span, object target, string member);

    public abstract bool TryGetValue(
        TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        false;
}

/// <summary>Lets templates read the declared members of a model, and nothing else.</summary>
internal sealed class ModelAccessor(ModelType type) : ReadOnlyAccessor
{
    public override int GetMemberCount(TemplateContext context, SourceSpan span, object target) => type.Members.Length;

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        type.MemberNames;

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        type.Find(member) is not null;

    public override bool TryGetValue(
        TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found =
            type.Find(member)
            ?? throw new TemplateFault(
                span, $"'{type.Name}' has no member '{member}'.",
                NearestName.DidYouMean(member, type.MemberNames));
        value = found.Get(target);
        return true;
    }
}

/// <summary><c>data.ships</c>, <c>ship.name</c>: members of data files.</summary>
internal sealed class DataAccessor : ReadOnlyAccessor
{
    public static readonly DataAccessor Instance = new();

    public override int GetMemberCount(TemplateContext context, SourceSpan span, object target) =>
        ((DataMap)target).Names.Length;

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((DataMap)target).Names;

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((DataMap)target).Has(member);

    public override bool TryGetValue(
        TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var map = (DataMap)target;
        if (map.IsRoot && !map.Has(member))
        {
            throw new TemplateFault(span, $"There is no data file '{member}'.",
                NearestName.DidYouMean(member, map.Names)
                    ?? $"Add {DataFolder.Name}/{member}.yml, .json or .csv to the input.");
        }
        value = map.Find(member);
        return true;
    }
}

/// <summary><c>story.extra.key</c>: what an editor wrote under a key that is the theme's own. A missing one is null,
/// for stories differ.</summary>
internal sealed class ExtraAccessor : ReadOnlyAccessor
{
    public static readonly ExtraAccessor Instance = new();

    public override int GetMemberCount(TemplateContext context, SourceSpan span, object target) =>
        ((YamlMap)target).Entries.Length;

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((YamlMap)target).Entries.Select(entry => entry.Key.Value);

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((YamlMap)target).Find(member) is not null;

    public override bool TryGetValue(
        TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = Value((YamlMap)target, member);
        return true;
    }

    /// <summary>What is under that key, as templates see it.</summary>
    public static object? Value(YamlMap map, string key) => ToValue(map.Find(key));

    private static object? ToValue(YamlNode? node) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" } => true,
        YamlScalar { IsPlain: true, Value: "false" } => false,
        YamlScalar scalar => scalar.Value,
        YamlList list => list.Items.Select(ToValue).ToArray(),
        _ => node,
    };
}

/// <summary><c>texts.read_more</c>: the interface text of that key.</summary>
internal sealed class TextsAccessor : ReadOnlyAccessor
{
    public static readonly TextsAccessor Instance = new();

    public override int GetMemberCount(TemplateContext context, SourceSpan span, object target) =>
        ((Texts)target).Keys.Count();

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((Texts)target).Keys;

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((Texts)target).Find(member) is not null;

    public override bool TryGetValue(
        TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = ((Texts)target).Find(member) ?? throw Unknown(span, (Texts)target, member);
        return true;
    }

    public static TemplateFault Unknown(SourceSpan span, Texts texts, string key) =>
        new(span, $"There is no text '{key}' in the theme's texts.", NearestName.DidYouMean(key, texts.Keys));
}

/// <summary>A model that templates can see, with everything that they can read of it.</summary>
/// <param name="type">The class of the model.</param>
/// <param name="name">As the reference calls it.</param>
/// <param name="about">What it is.</param>
internal abstract class ModelType(Type type, string name, string about)
{
    private readonly List<ModelMember> _members = [];

    public Type Type => type;

    public string Name => name;

    public string About => about;

    /// <summary>In the order of the reference.</summary>
    public ReadOnlySpan<ModelMember> Members => CollectionsMarshal.AsSpan(_members);

    public IEnumerable<string> MemberNames => _members.Select(member => member.Name);

    public ModelMember? Find(string member) => _members.Find(known => known.Name == member);

    protected void Add(ModelMember member) => _members.Add(member);
}

/// <summary>Something that templates can read of a model.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Type">What it is, in the words of the reference.</param>
/// <param name="About">What it means.</param>
/// <param name="Get">Reads it.</param>
internal sealed record ModelMember(string Name, string Type, string About, Func<object, object?> Get);

/// <summary>Declares the members of one model.</summary>
internal sealed class ModelType<T>(string name, string about) : ModelType(typeof(T), name, about)
{
    public ModelType<T> Has(string member, string type, string about, Func<T, object?> get)
    {
        Add(new ModelMember(member, type, about, model => get((T)model)));
        return this;
    }

    /// <summary>Front-matter keys whose values are shown as they are; <c>translationKey</c> is
    /// <c>translation_key</c>.</summary>
    public ModelType<T> HasAll(IEnumerable<FrontMatterField> fields, Func<T, StoryMetadata> story)
    {
        foreach (var field in fields)
            Has(
                JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name), field.TemplateType, field.Summary,
                model => field.Show(story(model).Values));
        return this;
    }
}
