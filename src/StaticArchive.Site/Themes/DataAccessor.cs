using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticArchive.Themes;

/// <summary><c>data.ships</c>, <c>ship.name</c>: members of data files.</summary>
internal sealed class DataAccessor : IObjectAccessor
{
    public static readonly DataAccessor Instance = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) =>
        ((DataMap)target).Names.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((DataMap)target).Names;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((DataMap)target).Has(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
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
