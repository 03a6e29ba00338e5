using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary><c>story.extra.key</c>: what an editor wrote under a key that is the theme's own. A missing one is null,
/// for stories differ.</summary>
internal sealed class ExtraAccessor : IObjectAccessor
{
    public static readonly ExtraAccessor Instance = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) =>
        ((YamlMap)target).Entries.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((YamlMap)target).Entries.Select(entry => entry.Key.Value);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((YamlMap)target).Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = Value((YamlMap)target, member);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        false;

    /// <summary>What stands under that key, as templates see it.</summary>
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
