using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary><c>texts.read_more</c>: the interface text of that key.</summary>
internal sealed class TextsAccessor : IObjectAccessor
{
    public static readonly TextsAccessor Instance = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ((Texts)target).Keys.Count();

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((Texts)target).Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((Texts)target).Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = ((Texts)target).Find(member) ?? throw Unknown(span, (Texts)target, member);
        return true;
    }

    public static TemplateFault Unknown(SourceSpan span, Texts texts, string key) =>
        new(span, $"There is no text '{key}' in the theme's texts.", NearestName.DidYouMean(key, texts.Keys));

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
