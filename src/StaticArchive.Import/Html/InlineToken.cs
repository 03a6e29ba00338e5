namespace StaticArchive.Import.Html;

/// <summary>What a line of text consists of.</summary>
internal enum InlineKind
{
    /// <summary>Words without a space at either end.</summary>
    Text,
    Space,
    Break,

    /// <summary>The end of a paragraph, where line feeds have a meaning.</summary>
    Paragraph,

    /// <summary>Markdown or HTML that is written as it is.</summary>
    Raw,
    Open,
    Close,
}

/// <summary>What is around words.</summary>
internal enum InlineMark
{
    None,
    Emphasis,
    Strong,
    Link,
    Html,
}

/// <summary>A part of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words; of a link its address; of HTML its tag.</param>
/// <param name="Mark">Of Open and Close: what opens or closes.</param>
/// <param name="Title">A link's title.</param>
internal readonly record struct InlineToken(InlineKind Kind, string Text = "", InlineMark Mark = InlineMark.None,
    string? Title = null);
