using System.Collections;

namespace StaticArchive.Themes.Compiled;

/// <summary><c>list[index]</c>; from the end where the index is negative.</summary>
internal sealed class ItemOf(Expression list, Expression index) : Expression
{
    public override object? Value(TemplateRun run)
    {
        if (list.Value(run) is not IList items || index.Value(run) is not int at)
            throw new LeftToScriban();
        if (at < 0)
            at += items.Count;
        return at >= 0 && at < items.Count ? items[at] : throw new LeftToScriban();
    }
}
