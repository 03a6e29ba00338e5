namespace StaticArchive.Diagnostics;

/// <summary>SA03xx: the Markdown body of a story.</summary>
internal static class BodyRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule TemplateTagInText = All.Add("SA0301", "template-tag-in-text", Severity.Warning,
        "The text holds a template tag of another generator, which readers would see as it is.",
        "Replace it with Markdown, or set 'templateTags' in archive.yml to 'translate'.");

    public static readonly Rule UnsafeLink = All.Add("SA0302", "unsafe-link", Severity.Warning,
        "The address is of a kind that can run a script or that readers cannot follow, so the link is left out and "
            + "its text stays.",
        "Link to a page by http, https or mailto, to a story by xref:id, or to a file by its path.");

    public static readonly Rule EmptyLink = All.Add("SA0303", "empty-link", Severity.Warning,
        "The link has a text but no address, so it is shown as text.",
        "Write the address between the round brackets, or take the link out.");

    public static readonly Rule UnknownBlock = All.Add("SA0304", "unknown-block", Severity.Warning,
        "A line of three colons names a block that the theme does not have; the line is left out, and its body is "
            + "shown.",
        "Correct the name, or draw the block in theme/blocks/NAME.html; '::: read-more id' shows another story.");

    public static readonly Rule TeaserWithoutId = All.Add("SA0305", "teaser-without-id", Severity.Warning,
        "The READ MORE teaser names no story, so nothing is shown.",
        "Write the story's id behind it: '::: read-more id'.");

    public static readonly Rule NestedTooDeep = All.Add("SA0306", "nested-too-deep", Severity.Error,
        "Quotes, lists, brackets or elements are nested so deep that the text cannot have been meant so.",
        "Take the nesting apart.");

    public static readonly Rule RemovedElement = All.Add("SA0307", "removed-element", Severity.Warning,
        "The text holds an HTML element that is not kept: it could run, load or disguise something, or HTML has no "
            + "such element.",
        "Write it in Markdown, or link to what it showed; write \\< for a less-than sign that is meant as text.");

    public static readonly Rule UnclosedComment = All.Add("SA0308", "unclosed-comment", Severity.Warning,
        "The text opens an HTML comment that is never closed, so everything behind it is hidden.",
        "Close the comment with '-->'.");

    public static readonly Rule BodyTooLarge = All.Add("SA0309", "body-too-large", Severity.Error,
        "The text is far longer than any story, and is not read as Markdown.",
        "Split it into several stories, or keep it as a file beside the story and link to it.");

    public static readonly Rule TooComplex = All.Add("SA0310", "too-complex", Severity.Error,
        "The text holds a construct so large that reading it would take minutes, and is not read as Markdown.",
        "Simplify the place shown: a table of hundreds of columns, thousands of link definitions, a run of signs "
            + "without end.");

    public static readonly Rule TopHeading = All.Add("SA0311", "top-heading", Severity.Info,
        "The headline is the page's only heading of the first level, so one in the text is shown a level lower.",
        "Begin the headings of the text with '##'.");

    public static readonly Rule SkippedLevel = All.Add("SA0312", "skipped-level", Severity.Info,
        "A heading is more than one level below the one before it; it is shown one level below, so that those who "
            + "hear the page miss none.",
        "Take away as many '#' as are too many.");

    public static readonly Rule HiddenInText = All.Add("SA0313", "hidden-character-in-text", Severity.Warning,
        "The text holds a control character, one that turns the direction of what is read, or one that shows nothing, "
            + "with which a text can hide what it says; it is "
            + "removed. Joiners, soft hyphens, zero-width spaces and the marks that right-to-left scripts need are "
            + "none of these.",
        "Remove it: type the place again. Where the direction of a text has to be said, write <span dir=\"rtl\">.");

    public static readonly Rule RemovedMarkup = All.Add("SA0314", "removed-markup", Severity.Info,
        "The texts hold template tags or components of another generator that mean nothing here; they are left out, "
            + "and the "
        + "text between them stays.",
        "Write in Markdown what readers miss without them; code that is meant to be read belongs between backticks.");

    public static readonly Rule UnclosedBlock = All.Add("SA0315", "unclosed-block", Severity.Warning,
        "A block of code or a block of three colons is opened and never closed, so everything below it belongs to it.",
        "Close it on a line of its own, with the same signs that open it.");

    public static readonly Rule ContentsMark = All.Add("SA0316", "contents-mark", Severity.Info,
        "The text asks for a table of contents, as other generators make one; the mark is left out.",
        "Remove the line, or write the list with links such as [Title](#title).");

    public static readonly Rule UndefinedReference = All.Add("SA0317", "undefined-reference", Severity.Warning,
        "The text refers to an address or a note that is not defined, so readers see the brackets.",
        "Add the definition below the text, or name a file of shared definitions by 'definitions' in archive.yml.");

    public static readonly Rule UnusedNote = All.Add("SA0318", "unused-note", Severity.Warning,
        "A footnote is written and nothing refers to it, so readers do not see it.",
        "Put its mark, such as [^1], where it belongs, or remove the note.");

    public static readonly Rule BrokenLink = All.Add("SA0319", "broken-link-syntax", Severity.Warning,
        "Something looks like a link or an image, and a sign is wrong or missing, so readers see the brackets.",
        "Write the words in [brackets] and the address right behind them in (brackets), one with spaces in <pointed "
            + "brackets>.");

    public static readonly Rule LeftoverMarkup = All.Add("SA0320", "leftover-markup", Severity.Warning,
        "Marks of Markdown are shown to readers, because they do not enclose anything or do not belong where they are.",
        "Correct the marks, or write a backslash before signs that are meant.");

    public static readonly Rule HeadingWithoutSpace = All.Add("SA0321", "heading-without-space", Severity.Info,
        "A line begins with '#' and no space follows, so it is text and not a heading.",
        "Put a space behind the last '#'.");

    public static readonly Rule TableWithoutRule = All.Add("SA0322", "table-without-rule", Severity.Info,
        "Lines are written as a table, and the line of hyphens below the first is missing or has other columns, so "
            + "they are text.",
        "Write '|---|---|' below the first line.");

    public static readonly Rule SecondFrontMatter = All.Add("SA0323", "second-front-matter", Severity.Warning,
        "The text holds a second front matter, which readers see.",
        "Move what it says into the front matter at the top, and remove it.");

    public static readonly Rule AddressWithoutScheme = All.Add("SA0325", "address-without-scheme", Severity.Warning,
        "A link to another site lacks 'https://', or has it misspelt; it is read as it is meant.",
        "Write the whole address.");

    public static readonly Rule DiskPath = All.Add("SA0326", "disk-path", Severity.Error,
        "A link or an image names a file on the writer's own disk, which no reader has.",
        "Copy the file into the input folder and write its path there.");
}
