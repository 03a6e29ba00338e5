using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Import.Html;

/// <summary>Finds footnotes as WordPress, Markdown programs and Pandoc write them: a link to a note, and a list of
/// notes.</summary>
internal sealed class FootnoteReader
{
    private readonly Dictionary<string, IElement> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>The notes in the order of their first references, with their labels.</summary>
    public IEnumerable<(string Label, IElement Note)> Notes =>
        _labels.Select(label => (label.Value, _notes[label.Key]));

    /// <summary>Reads the notes of a text, and takes them out of it.</summary>
    public static FootnoteReader Read(IElement root, FrozenDictionary<string, string> apart)
    {
        var reader = new FootnoteReader();
        var parser = new HtmlParser();
        foreach (var (id, html) in apart)
            reader._notes[id] = parser.ParseDocument(html).Body!;
        foreach (var link in root.QuerySelectorAll("a[href^='#']").ToArray())
            reader.Find(root, link);
        foreach (var list in root.QuerySelectorAll("[role=doc-endnotes], [class*=footnote]").ToArray())
        {
            if (list.TextContent.AsSpan().Trim().IsEmpty)
                list.Remove();
        }
        return reader;
    }

    /// <summary>The label of the note that the element refers to, or null when it is no reference.</summary>
    public string? Reference(IElement element)
    {
        var link = element.LocalName == "a" ? element
            : element.LocalName == "sup" && element.ChildElementCount == 1 ? element.FirstElementChild : null;
        return link is { LocalName: "a" } && link.GetAttribute("href") is ['#', .. var id]
            ? _labels.GetValueOrDefault(id) : null;
    }

    private void Find(IElement root, IElement link)
    {
        var id = link.GetAttribute("href")![1..];
        if (!_notes.ContainsKey(id) && NoteOf(root, link, id) is { } note)
        {
            TakeBackLinks(note);
            note.Remove();
            _notes[id] = note;
        }
        if (_notes.ContainsKey(id) && !_labels.ContainsKey(id))
            _labels[id] = (_labels.Count + 1).ToString(CultureInfo.InvariantCulture);
    }

    // A note is in a list of footnotes, or leads back to its reference.
    private static IElement? NoteOf(IElement root, IElement link, string id)
    {
        if (id.Length == 0 || link.Closest("li, .footnotes, [role=doc-endnotes]") is { } within && IsFootnotes(within))
            return null;
        var note = root.QuerySelectorAll("[id]").FirstOrDefault(element => element.Id == id);
        if (note is null || note.LocalName is not ("li" or "p" or "div" or "aside") || note.Contains(link))
            return null;
        var back = link.Id ?? link.ParentElement?.Id ?? link.GetAttribute("name");
        var leadsBack = back is not null && note.QuerySelectorAll("a[href]")
            .Any(a => a.GetAttribute("href") == "#" + back);
        return leadsBack || note.Ancestors<IElement>().Any(IsFootnotes) ? note : null;
    }

    private static bool IsFootnotes(IElement element) =>
        element.GetAttribute("role") == "doc-endnotes"
        || (element.GetAttribute("class") ?? "").Contains("footnote", StringComparison.OrdinalIgnoreCase);

    private static void TakeBackLinks(IElement note)
    {
        foreach (var back in note.QuerySelectorAll("a[href^='#']").ToArray())
        {
            var text = back.TextContent.Trim();
            if (back.GetAttribute("role") == "doc-backlink" || text.Length <= 2 || text.Contains('↩'))
                back.Remove();
        }
    }
}
