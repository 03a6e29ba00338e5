using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA02xx: dates.</summary>
internal static class DateRules
{
    public static readonly Rule InvalidDate = new("SA0201", "invalid-date", Severity.Error,
        "The date cannot be read.",
        "Write 2021-04-05, 2021-04-05T14:30:00+02:00, or a date in part such as 2021-04, 2021, 2023-12~ or 2021?.");

    public static readonly Rule ImpossibleDate = new("SA0202", "impossible-date", Severity.Error,
        "The calendar has no such day, or the clock no such time.",
        "Correct the part that is named.");

    public static readonly Rule AmbiguousDate = new("SA0203", "ambiguous-date", Severity.Error,
        "The date can be read in two ways: some write the day first, others the month.",
        "Write the year first: 2021-04-03.");

    public static readonly Rule DateWithoutOffset = new("SA0204", "date-without-offset", Severity.Info,
        "A date with a time but no offset is read in the archive's time zone.",
        "Add the offset, as in 2021-04-05T14:30:00+02:00.");

    public static readonly Rule UpdatedBeforePublished = new("SA0205", "updated-before-published", Severity.Warning,
        "The story was updated before it was published.",
        "Correct one of the two dates.");

    public static readonly Rule FileNameDateDiffers = new("SA0206", "file-name-date-differs", Severity.Info,
        "The file's name begins with another date than the front matter gives; the front matter counts.",
        "Rename the file, or correct 'published'.");

    public static readonly Rule DoubtfulLocalTime = new("SA0207", "doubtful-local-time", Severity.Warning,
        "When clocks are changed, one hour does not exist and another exists twice.",
        "Add the offset, as in 2021-10-31T01:30:00+01:00.");

    public static readonly Rule UndatedStory = new("SA0208", "undated-story", Severity.Warning,
        "The story has no date, so it stands before all others and in no year.",
        "Add 'published', or begin the file's name with the date; add 'type: page' if it is no story.");

    public static readonly Rule ImplausibleYear = new("SA0209", "implausible-year", Severity.Error,
        "The year is so far ahead that two of its digits are probably swapped; the story would lead every list.",
        "Correct the year.");

    public static readonly Rule CorrectionBeforePublished = new(
        "SA0210",
        "correction-before-published",
        Severity.Warning,
        "A correction is dated before the story was published.",
        "Correct one of the two dates.");

    public static ImmutableArray<Rule> All { get; } =
    [
        InvalidDate,
        ImpossibleDate,
        AmbiguousDate,
        DateWithoutOffset,
        UpdatedBeforePublished,
        FileNameDateDiffers,
        DoubtfulLocalTime,
        UndatedStory,
        ImplausibleYear,
        CorrectionBeforePublished,
    ];
}
