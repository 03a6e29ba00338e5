namespace StaticArchive.Settings;

/// <summary>What becomes of <c>{% … %}</c> and <c>{{ … }}</c> that another generator left in a story's text.</summary>
internal enum TemplateTagPolicy
{
    /// <summary>Told of by a diagnostic, and shown as text.</summary>
    Report,

    /// <summary>Shown as text without a word.</summary>
    Keep,

    /// <summary>Taken out; what stands between an opening and a closing tag stays.</summary>
    Strip,
}
