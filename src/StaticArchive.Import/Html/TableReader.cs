using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Reads a table: as Markdown where its cells are lines, as HTML where they are more or are merged.</summary>
internal sealed class TableReader(Conversion conversion)
{
    private const int MaxColumns = 100;

    public string Read(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToList();
        var cells = rows.ConvertAll(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList());
        cells.RemoveAll(row => row.Count == 0);
        if (cells.Count == 0)
            return "";
        // A table of one cell is a frame.
        if (cells is [[var only]])
            return string.Join("\n\n", new BlockReader(conversion, 1).Read(only));
        if (cells[0].Count > MaxColumns || cells.Exists(row => row.Exists(IsMore)))
            return KeptHtml.Element(table, conversion);
        return WithCaption(table, Markdown(cells));
    }

    private static bool IsMore(IElement cell) =>
        cell.GetAttribute("colspan") is not (null or "" or "1")
            || cell.GetAttribute("rowspan") is not (null or "" or "1")
        || cell.Descendants<IElement>()
            .Any(inner => HtmlElements.IsBlock(inner.LocalName) && inner.LocalName is not ("p" or "div"));

    private string WithCaption(IElement table, string markdown)
    {
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption");
        var words = caption is null ? "" : LineWriter.Write(new LineReader(conversion).Read(caption.ChildNodes).Tokens);
        return words.Length == 0 ? markdown : words + "\n\n" + markdown;
    }

    private string Markdown(List<List<IElement>> rows)
    {
        var columns = rows.Max(row => row.Count);
        var hasHeader = rows[0].TrueForAll(cell => cell.LocalName == "th") || rows[0][0].Closest("thead") is not null;
        var output = new StringBuilder();
        conversion.InTable = true;
        Row(output, hasHeader ? [.. rows[0].Select(Cell)] : [], columns);
        var signs = hasHeader ? rows[0].Select(Alignment) : rows[^1].Select(Alignment);
        output.Append('|');
        foreach (var sign in signs.Concat(Enumerable.Repeat("---", columns)).Take(columns))
            output.Append(' ').Append(sign).Append(" |");
        output.Append('\n');
        foreach (var row in rows.Skip(hasHeader ? 1 : 0))
            Row(output, [.. row.Select(Cell)], columns);
        conversion.InTable = false;
        return output.ToString().TrimEnd('\n');
    }

    private static void Row(StringBuilder output, string[] cells, int columns)
    {
        output.Append('|');
        for (var i = 0; i < columns; i++)
            output.Append(' ').Append(i < cells.Length ? cells[i] : "")
                .Append(i < cells.Length && cells[i].Length > 0 ? " |" : "|");
        output.Append('\n');
    }

    private string Cell(IElement cell)
    {
        var lines = new List<string>();
        var line = new List<INode>();
        foreach (var child in cell.ChildNodes)
        {
            if (child is not IElement { LocalName: "p" or "div" } paragraph)
            {
                line.Add(child);
                continue;
            }
            Flush(line, lines);
            Flush([.. paragraph.ChildNodes], lines);
        }
        Flush(line, lines);
        return string.Join("<br>", lines);
    }

    private void Flush(List<INode> line, List<string> lines)
    {
        var text = LineWriter.Write(new LineReader(conversion).Read(line).Tokens, inTable: true, oneLine: true);
        line.Clear();
        if (text.Length > 0)
            lines.Add(text);
    }

    private static string Alignment(IElement cell)
    {
        var style = (cell.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        var align = cell.GetAttribute("align") ?? cell.GetAttribute("data-align") ?? "";
        return align == "right" || style.Contains("text-align:right", StringComparison.Ordinal) ? "---:"
            : align == "center" || style.Contains("text-align:center", StringComparison.Ordinal) ? ":---:" : "---";
    }
}
