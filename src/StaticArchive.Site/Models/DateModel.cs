namespace StaticArchive.Models;

/// <summary>A date for readers and for machines.</summary>
internal sealed class DateModel(PartialDate date, Texts texts)
{
    /// <summary>In words: "5 April 2021", "about December 2023".</summary>
    public string Text => texts.Date(date);

    /// <summary>In few letters: "5 Apr 2021".</summary>
    public string Short => texts.ShortDate(date);

    /// <summary>In few letters below a heading that tells the year: "5 Apr".</summary>
    public string InYear => texts.DateInYear(date);

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public string Machine => date.Machine;

    public int Year => date.Year;

    internal static DateModel? From(PartialDate? date, Texts texts) => date is null ? null : new DateModel(date, texts);
}
