using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary>Lets templates read the declared members of a model, and nothing else.</summary>
internal sealed class ModelAccessor(ModelType type) : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => type.Members.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        type.Members.Select(member => member.Name);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        type.Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found =
            type.Find(member)
            ?? throw new TemplateFault(
                span, $"'{type.Name}' has no member '{member}'.",
                NearestName.DidYouMean(member, type.Members.Select(known => known.Name)));
        value = found.Get(target);
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
}
