namespace StaticArchive.Localisation;

/// <summary>An interface text, in the forms that a number asks for.</summary>
/// <param name="Other">The only form, or the one for most numbers.</param>
/// <param name="Forms">Further forms by their CLDR name (<c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c>);
/// null when there are none.</param>
internal sealed record InterfaceText(string Other, IReadOnlyDictionary<string, string>? Forms = null)
{
    /// <summary>The form for that number in that language.</summary>
    public string For(int count, string language) =>
        Forms is not null && Forms.TryGetValue(PluralForm.Of(language, count), out var form) ? form : Other;
}
