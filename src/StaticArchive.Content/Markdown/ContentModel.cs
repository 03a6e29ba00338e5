using AngleSharp.Dom;

namespace StaticArchive.Markdown;

/// <summary>Finds what HTML does not allow where it is, and says what to write in its place, so that every page is
/// valid whatever an editor's own HTML looks like: a list item without a list, a block in a heading, a caption without
/// a figure. The tree itself stays.</summary>
internal sealed class ContentModel
{
    private readonly Dictionary<INode, string> _names = [];
    private readonly Dictionary<INode, string> _opened = [];
    private readonly Dictionary<INode, string> _closed = [];
    private readonly HashSet<INode> _spaced = [];

    /// <summary>Begins a body.</summary>
    public void Read(IElement body)
    {
        Visit(body, default);
        LevelHeadings(body, 1);
    }

    /// <summary>The name under which an element is written; empty where only its content is.</summary>
    public string NameOf(IElement element) =>
        _names.TryGetValue(element, out var name) ? name
        : HtmlAllowList.Renamed.TryGetValue(element.LocalName, out var renamed) ? renamed
        : element.LocalName;

    /// <summary>The element that opens before a node, or null.</summary>
    public string? OpenedBefore(INode node) => _opened.GetValueOrDefault(node);

    /// <summary>The element that closes behind a node, or null.</summary>
    public string? ClosedBehind(INode node) => _closed.GetValueOrDefault(node);

    /// <summary>Whether a space keeps the element's text apart from the text before it.</summary>
    public bool IsSpaced(INode node) => _spaced.Contains(node);

    private void Visit(IElement parent, Ancestors around)
    {
        Arrange(parent);
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            if (parent.ChildNodes[i] is IElement child)
            {
                Place(child, around);
                Visit(child, around.With(NameOf(child), child));
            }
        }
        if (PhrasingOnly.Contains(NameOf(parent)) && HasBlock(parent))
            _names[parent] = "div";
        else if (Titles.Contains(NameOf(parent)) && HasBlock(parent))
            Flatten(parent);
        else if (parent.LocalName == "caption" && NameOf(parent) == "caption")
            TableParts.Flatten(parent, _names);
    }

    // What an element's children have to be, and which of them want another parent.
    private void Arrange(IElement parent)
    {
        switch (NameOf(parent))
        {
            case "ul" or "ol":
                Wrap(parent, "li", node => node is not IElement { LocalName: "li" });
                return;
            case "dl" when IsDescriptionList(parent):
                return;
            case "dl":
                _names[parent] = "div";
                break;
            case "details":
                Summarise(parent);
                return;
            case "table":
                TableParts.CutSpans(parent);
                return;
            case "picture" or "audio" or "video":
                Sources(parent);
                return;
        }
        Orphans(parent);
    }

    private void Orphans(IElement parent)
    {
        var name = NameOf(parent);
        var inTerms = parent.ParentElement is { } above && NameOf(above) == "dl";
        Wrap(parent, "ul", node => node is IElement { LocalName: "li" });
        foreach (var child in parent.Children)
        {
            if (child.LocalName is "dt" or "dd" && !inTerms)
                _names[child] = "div";
            else if (child.LocalName == "summary" || (child.LocalName == "figcaption" && !IsCaption(child, name)))
                _names[child] = HasBlock(child) ? "div" : "p";
            else if (child.LocalName is "source" or "track" || (child.LocalName is "rt" or "rp" && name != "ruby"))
                _names[child] = "";
        }
    }

    // A figure has one caption, at its beginning or its end.
    private static bool IsCaption(IElement caption, string parent)
    {
        if (parent != "figure")
            return false;
        var children = caption.ParentElement!.Children;
        var captions = children.Count(child => child.LocalName == "figcaption");
        return captions == 1 ? children[0] == caption || children[^1] == caption : children[0] == caption;
    }

    private void Summarise(IElement details)
    {
        var summary = details.Children.FirstOrDefault(child => child.LocalName == "summary");
        if (summary is null)
            _names[details] = "div";
        else
        {
            details.InsertBefore(summary, details.FirstChild);
            foreach (var other in details.Children.Where(child => child.LocalName == "summary" && child != summary))
                _names[other] = HasBlock(other) ? "div" : "p";
        }
    }

    private void Sources(IElement parent)
    {
        var isPicture = parent.LocalName == "picture";
        var isUseless = isPicture && !parent.Children.Any(child => child.LocalName == "img");
        if (isUseless)
            _names[parent] = "";
        foreach (var source in parent.Children.Where(child => child.LocalName is "source" or "track"))
        {
            if (isUseless || string.IsNullOrWhiteSpace(source.GetAttribute(isPicture ? "srcset" : "src")))
                _names[source] = "";
        }
    }

    // What may not be anywhere within something else, and what lacks what it needs.
    private void Place(IElement element, Ancestors around)
    {
        var name = NameOf(element);
        if (name.Length == 0)
            return;
        if (around.Link is { } && name is "a" or "details" or "audio" or "video")
            _names[around.Link!] = "";
        if (around.IsStrict && IsHeading(name))
            _names[element] = "strong";
        else if ((around.IsStrict && name is "article" or "aside" or "section")
            || ((around.IsStrict || around.InHeader) && name is "header" or "footer"))
            _names[element] = "div";
        else if (IsEmptyParagraph(element))
            _names[element] = "";
        else if ((name == "bdo" && !element.HasAttribute("dir"))
            || (name == "meter" && !AttributeValues.Allows(name, "value", element.GetAttribute("value") ?? ""))
            || (name == "time" && !DateAttribute.IsTime(element.GetAttribute("datetime") ?? element.TextContent))
            || (name == "dfn" && around.InDefinition))
            _names[element] = "span";
    }

    // No level is skipped; the headline of the page is above all.
    private int LevelHeadings(IElement parent, int level)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            if (parent.ChildNodes[i] is not IElement child)
                continue;
            if (IsHeading(NameOf(child)))
            {
                level = Math.Min(NameOf(child)[1] - '0', level + 1);
                _names[child] = "h" + (char)('0' + level);
            }
            level = LevelHeadings(child, level);
        }
        return level;
    }

    // Neighbours of one kind get an element around them.
    private void Wrap(IElement parent, string wrapper, Predicate<INode> belongs)
    {
        INode? first = null, last = null;
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            var node = parent.ChildNodes[i];
            if (node is IText text && string.IsNullOrWhiteSpace(text.Data))
                continue;
            if (belongs(node))
            {
                first ??= node;
                last = node;
            }
            else
                Close();
        }
        Close();

        void Close()
        {
            if (first is not null)
            {
                _opened[first] = wrapper;
                _closed[last!] = wrapper;
            }
            first = last = null;
        }
    }

    // Groups of terms and their descriptions, each in an element of its own or none.
    private static bool IsDescriptionList(IElement list) =>
        list.Children.All(child => child.LocalName == "div")
            ? list.Children.Length > 0 && IsBare(list) && list.Children.All(IsTermGroups)
            : IsTermGroups(list);

    private static bool IsTermGroups(IElement parent)
    {
        var names = parent.Children.Select(child => child.LocalName).ToList();
        return IsBare(parent) && names.All(name => name is "dt" or "dd") && names is ["dt", .., "dd"];
    }

    private static bool IsBare(IElement parent) =>
        !parent.ChildNodes.Any(node => node is IText text && !string.IsNullOrWhiteSpace(text.Data));

    // A title stays one where its blocks only hold its words.
    private void Flatten(IElement title)
    {
        if (CanFlatten(title))
            FlattenChildren(title);
        else
            _names[title] = "div";
    }

    private bool CanFlatten(IElement element) => element.Children.All(child =>
        !_opened.ContainsKey(child) && (!IsBlock(child) || Wrappers.Contains(NameOf(child))) && CanFlatten(child));

    private void FlattenChildren(IElement element)
    {
        foreach (var child in element.Children)
        {
            if (IsBlock(child))
            {
                _names[child] = "span";
                _spaced.Add(child);
            }
            FlattenChildren(child);
        }
    }

    private bool HasBlock(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            var node = element.ChildNodes[i];
            if (_opened.ContainsKey(node) || (node is IElement child
                && (IsBlock(child) || (NameOf(child) is "" or "a" or "ins" or "del" && HasBlock(child)))))
                return true;
        }
        return false;
    }

    private bool IsBlock(IElement element)
    {
        var name = NameOf(element);
        return Blocks.Contains(name) || Wrappers.Contains(name);
    }

    private static bool IsEmptyParagraph(IElement element) =>
        element.LocalName == "p" && element.ChildNodes.Length == 0 && element.Attributes.Length == 0;

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    // Blocks that say little about what they hold.
    private static readonly FrozenSet<string> Wrappers = FrozenSet.ToFrozenSet(
        ["p", "div", "section", "article", "aside", "header", "footer", "address", "h2", "h3", "h4", "h5", "h6"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "blockquote", "dd", "details", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "pre", "summary",
            "table", "ul",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["h2", "h3", "h4", "h5", "h6", "pre", "summary"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> PhrasingOnly = FrozenSet.ToFrozenSet(
        [
            "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "kbd", "mark", "meter", "p", "progress", "q",
            "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
        ],
        StringComparer.Ordinal);

    // What an element is within.
    private readonly record struct Ancestors(IElement? Link, bool IsStrict, bool InHeader, bool InDefinition)
    {
        public Ancestors With(string name, IElement element) => name switch
        {
            "a" => this with { Link = element },
            "address" or "dt" or "th" => this with { IsStrict = true },
            "header" or "footer" => this with { InHeader = true },
            "dfn" => this with { InDefinition = true },
            _ => this,
        };
    }
}
