using System.Collections;

namespace StaticArchive.Themes.Compiled;

/// <summary><c>target.name</c>.</summary>
/// <param name="target">Whose member.</param>
/// <param name="name">Its name.</param>
/// <param name="allowsNull">Whether it is null where the target is: <c>target?.name</c>.</param>
internal sealed class MemberOf(Expression target, string name, bool allowsNull) : Expression
{
    // A place in a template meets one kind of model nearly always. Whichever worker writes it last is right too.
    private volatile TypedMember? _met;

    public override object? Value(TemplateRun run)
    {
        if (target.Value(run) is not { } value)
            return allowsNull ? null : throw new LeftToScriban();
        var member = _met;
        if (member is null || member.Type != value.GetType())
            _met = member = Find(value);
        return member.Get(value);
    }

    private TypedMember Find(object value)
    {
        var type = value.GetType();
        if (ThemeModels.ByType.TryGetValue(type, out var model))
            return new TypedMember(type, (model.Find(name) ?? throw new LeftToScriban()).Get);
        return (value, name) switch
        {
            (string, "size") => new TypedMember(type, text => ((string)text).Length),
            (IList, "size") => new TypedMember(type, list => ((IList)list).Count),
            (DataMap map, _) when !map.IsRoot || map.Has(name) => new TypedMember(
                type, data => ((DataMap)data).Find(name)),
            (YamlMap, _) => new TypedMember(type, map => ExtraAccessor.Value((YamlMap)map, name)),
            _ => throw new LeftToScriban(),
        };
    }
}
