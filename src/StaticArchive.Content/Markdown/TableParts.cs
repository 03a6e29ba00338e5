using AngleSharp.Dom;

namespace StaticArchive.Markdown;

/// <summary>Makes tables of an editor's own HTML regular: cells end with the table and lie on no other cell.</summary>
internal static class TableParts
{
    private const int MaxSpan = 1000;

    private const string Parts = "table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col";

    private static readonly string[] CellAttributes = ["colspan", "rowspan", "scope", "headers", "abbr", "span"];

    /// <summary>Cuts spans of cells that leave the group of rows, reach another cell, or hold columns that have no
    /// cell of their own.</summary>
    public static void CutSpans(IElement table)
    {
        var cells = new List<(IElement Cell, int Column, int Width)>();
        foreach (var group in table.Children.Where(part => part.LocalName is "thead" or "tbody" or "tfoot"))
            ReadRows([.. group.Children.Where(row => row.LocalName == "tr")], cells);
        var columns = cells.Select(cell => cell.Column).ToHashSet();
        foreach (var (cell, column, width) in cells)
            Set(cell, "colspan", Enumerable.Range(column, width).Count(columns.Contains));
    }

    /// <summary>Names the parts of tables within a caption, which holds none, as plain blocks.</summary>
    public static void Flatten(IElement caption, Dictionary<INode, string> names)
    {
        foreach (var part in caption.QuerySelectorAll(Parts))
        {
            names[part] = part.LocalName is "table" or "tr" or "td" or "th" ? "div" : "";
            foreach (var attribute in CellAttributes)
                part.RemoveAttribute(attribute);
        }
    }

    private static void ReadRows(IElement[] rows, List<(IElement Cell, int Column, int Width)> cells)
    {
        var filled = new Dictionary<int, int>();
        for (var row = 0; row < rows.Length; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Children.Where(part => part.LocalName is "td" or "th"))
            {
                while (IsFilled(column))
                    column++;
                var height = Math.Min(Span(cell, "rowspan"), rows.Length - row);
                Set(cell, "rowspan", height);
                var width = 0;
                for (var wanted = Span(cell, "colspan"); width < wanted && !IsFilled(column + width); width++)
                    filled[column + width] = row + height;
                cells.Add((cell, column, width));
                column += width;
            }

            bool IsFilled(int place) => filled.GetValueOrDefault(place) > row;
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MaxSpan)
            : 1;

    private static void Set(IElement cell, string name, int span)
    {
        if (span == 1)
            cell.RemoveAttribute(name);
        else
            cell.SetAttribute(name, span.ToString(CultureInfo.InvariantCulture));
    }
}
