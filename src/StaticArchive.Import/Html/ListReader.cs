using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Reads a list. Lists and text that are between items, as old exports have them, belong to the item
/// before.</summary>
internal sealed class ListReader(Conversion conversion, int depth)
{
    private const int MaxNumber = 999_999;

    public string Read(IElement list, string marker, bool isOrdered)
    {
        var items = Items(list).Select(item => new BlockReader(conversion, depth).Read(item))
            .Where(item => item.Count > 0).ToList();
        var isTight = items.TrueForAll(IsTight);
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var start)
            && start <= MaxNumber ? start : 1;
        var texts = items.Select((item, index) =>
        {
            var sign = isOrdered ? (number + index).ToString(CultureInfo.InvariantCulture) + marker : marker;
            return sign + " " + Lines.Indent(string.Join(isTight ? "\n" : "\n\n", item), sign.Length + 1);
        });
        return string.Join(isTight ? "\n" : "\n\n", texts);
    }

    private static List<IElement> Items(IElement list)
    {
        var items = new List<IElement>();
        foreach (var child in list.ChildNodes.ToArray())
        {
            if (child is IElement { LocalName: "li" } item)
                items.Add(item);
            else if (items.Count > 0)
                items[^1].Append(child);
            else if (child is IElement first)
                items.Add(Wrapped(first));
        }
        return items;
    }

    private static IElement Wrapped(IElement content)
    {
        var item = content.Owner!.CreateElement("li");
        content.Replace(item);
        item.Append(content);
        return item;
    }

    // One line, and lists that may follow a line without a blank one.
    private static bool IsTight(List<string> blocks) =>
        !blocks[0].StartsWith("```", StringComparison.Ordinal)
        && blocks.Skip(1)
            .All(block => block.StartsWith("- ", StringComparison.Ordinal)
                || block.StartsWith("1. ", StringComparison.Ordinal));
}
