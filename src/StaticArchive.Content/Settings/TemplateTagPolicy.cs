namespace StaticArchive.Settings;

/// <summary>What becomes of <c>{% … %}</c> and <c>{{ … }}</c> that another generator left in a story's text.</summary>
internal enum TemplateTagPolicy
{
    /// <summary>Those that mean something become Markdown; others are removed and counted, and the text between them
    /// stays.</summary>
    Translate,

    /// <summary>Shown as text, and each is reported.</summary>
    Report,

    /// <summary>Shown as text.</summary>
    Keep,
}
