namespace StaticArchive.Diagnostics;

/// <summary>SA01xx: the front matter of a story and the metadata of a folder.</summary>
internal static class FrontMatterRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule MissingFrontMatter = All.Add("SA0101", "missing-front-matter", Severity.Error,
        "The file does not begin with front matter, so nothing is known about the story.",
        "Begin the file with a line '---', the story's metadata as YAML, and another line '---'.");

    public static readonly Rule UnclosedFrontMatter = All.Add("SA0102", "unclosed-front-matter", Severity.Error,
        "The front matter is opened by '---' but never closed, so it cannot be told from the story's text.",
        "End the metadata with a line that holds just '---'.");

    public static readonly Rule InvalidYaml = All.Add("SA0103", "invalid-yaml", Severity.Error,
        "The metadata cannot be read: they are not the YAML, TOML or JSON that they begin as.",
        "Put values that hold ': ' or begin with a special character in quotes, and indent with spaces.");

    public static readonly Rule DuplicateKey = All.Add("SA0104", "duplicate-key", Severity.Error,
        "The same key is given twice, so it is not clear which value is meant.",
        "Keep one of the two.");

    public static readonly Rule YamlFeatureRefused = All.Add("SA0105", "yaml-feature-refused", Severity.Error,
        "Anchors, aliases, tags and several documents are not accepted in metadata: a few lines of them can grow "
            + "without bound.",
        "Write the value out.");

    public static readonly Rule MissingTitle = All.Add("SA0106", "missing-title", Severity.Error,
        "A story needs a title: it is the headline, the link text everywhere, and part of the address.",
        "Add 'title: …' to the front matter.");

    public static readonly Rule WrongType = All.Add("SA0107", "wrong-type", Severity.Error,
        "The value is not of the kind that this key takes.",
        "Write the value as the reference of front-matter keys shows it.");

    public static readonly Rule UnknownKey = All.Add("SA0108", "unknown-key", Severity.Warning,
        "The key is not one that the archive knows; it is kept for the theme as story.extra.",
        "Correct the key, or name it in archive.yml under 'extra'.",
        reportedOnceFrom: 3);

    public static readonly Rule HiddenCharacter = All.Add("SA0109", "hidden-character", Severity.Warning,
        "The text holds a character that shows nothing but can turn or disguise what is read; it is removed.",
        "Type the text again, or remove the character.");

    public static readonly Rule MissingAddressPart = All.Add("SA0110", "missing-address-part", Severity.Error,
        "The archive's permalink names a part that the story does not have, so it has no address.",
        "Add what is missing to the front matter, or give the story a 'permalink' of its own.");

    public static readonly Rule RepeatedValue = All.Add("SA0111", "repeated-value", Severity.Info,
        "The same value stands twice in one list; it is taken once.",
        "Remove one of the two.");

    public static readonly Rule CommaInValue = All.Add("SA0112", "comma-in-value", Severity.Warning,
        "A text with commas, or with signs that YAML does not take for a list, is one value, not several.",
        "Write a list, as in [one, two], or put the value in quotes if the sign belongs to it.");

    public static readonly Rule UnknownFacetValue = All.Add("SA0113", "unknown-facet-value", Severity.Error,
        "The archive's settings list the values that this key may have, and this is none of them.",
        "Use a value of the list, or add it to 'vocabulary' in archive.yml.");

    public static readonly Rule InvalidAddress = All.Add("SA0114", "invalid-address", Severity.Error,
        "The address is not one that a page of this site can have.",
        "Write a path on this site such as /2021/04/name/.");

    public static readonly Rule EmptySlug = All.Add("SA0115", "empty-slug", Severity.Error,
        "Nothing remains of the name when it is made into an address.",
        "Add a 'slug' of letters, digits and hyphens.");

    public static readonly Rule SeveralValues = All.Add("SA0116", "several-values", Severity.Warning,
        "The key takes one value; only the first is used.",
        "Keep one value.");

    public static readonly Rule MixedLineEnds = All.Add("SA0117", "mixed-line-ends", Severity.Info,
        "Some lines end as on Windows and some as elsewhere, which makes changes hard to read in git.",
        "Save the file with one kind of line end.");

    public static readonly Rule CommentInValue = All.Add("SA0118", "comment-in-value", Severity.Warning,
        "Behind a space the sign '#' begins a comment, so the rest of the line is lost.",
        "Put the value in quotes; or write a space behind '#' if it is a comment.");

    public static readonly Rule TooManyValues = All.Add("SA0119", "too-many-values", Severity.Error,
        "Too many values of one key are a mistake or an attack: each gets a page, or a line on one.",
        "Keep those that a reader would look for.");

    public static readonly Rule Synonym = All.Add("SA0120", "synonym", Severity.Info,
        "The key has the name that another generator gives it; it is read as the archive's own.",
        "Nothing has to change; 'fields' in archive.yml says otherwise, and 'extra' keeps the key for the theme.",
        reportedOnceFrom: 1);

    public static readonly Rule UnknownType = All.Add("SA0121", "unknown-type", Severity.Info,
        "The archive has stories and pages, and no other types; the file is read as a story.",
        "Write 'type: page' for a page; 'fields: {section: [type]}' in archive.yml makes sections of other types.",
        reportedOnceFrom: 2);

    public static readonly Rule MergeMark = All.Add("SA0122", "merge-mark", Severity.Error,
        "Git leaves such marks around the two versions of lines that it cannot merge; readers would see both.",
        "Keep the right version of the lines, and remove those that begin with <<<<<<<, ======= and >>>>>>>.");

    public static readonly Rule CurlyQuotes = All.Add("SA0124", "curly-quotes", Severity.Warning,
        "Curly quotes are letters to YAML, and become part of the value.",
        "Write straight quotes (\"), or none.");

    public static readonly Rule Misread = All.Add("SA0125", "misread-letters", Severity.Warning,
        "A program has read UTF-8 as another encoding and saved what it saw, so that letters with accents became two.",
        "Type the words again, or convert the file back.");

    public static readonly Rule ChangedAddress = All.Add("SA0126", "changed-address", Severity.Info,
        "An address holds no sign that file systems, servers or lists of redirects read otherwise; what is given is "
            + "changed into one that all of them take.",
        "Write it as it is published.",
        reportedOnceFrom: 3);
}

/// <summary>SA02xx: dates.</summary>
internal static class DateRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule InvalidDate = All.Add("SA0201", "invalid-date", Severity.Error,
        "The date cannot be read.",
        "Write 2021-04-05, 2021-04-05T14:30:00+02:00, or a date in part such as 2021-04, 2021, 2023-12~ or 2021?.");

    public static readonly Rule ImpossibleDate = All.Add("SA0202", "impossible-date", Severity.Error,
        "The calendar has no such day, or the clock no such time.",
        "Correct the part that is named.");

    public static readonly Rule AmbiguousDate = All.Add("SA0203", "ambiguous-date", Severity.Error,
        "The date can be read in two ways: some write the day first, others the month.",
        "Write the year first: 2021-04-03.");

    public static readonly Rule DateWithoutOffset = All.Add("SA0204", "date-without-offset", Severity.Info,
        "A date with a time but no offset is read in the archive's time zone.",
        "Add the offset, as in 2021-04-05T14:30:00+02:00.");

    public static readonly Rule UpdatedBeforePublished = All.Add("SA0205", "updated-before-published", Severity.Warning,
        "The story was updated before it was published.",
        "Correct one of the two dates.");

    public static readonly Rule FileNameDateDiffers = All.Add("SA0206", "file-name-date-differs", Severity.Info,
        "The file's name begins with another date than the front matter gives; the front matter counts.",
        "Rename the file, or correct 'published'.");

    public static readonly Rule DoubtfulLocalTime = All.Add("SA0207", "doubtful-local-time", Severity.Warning,
        "When clocks are changed, one hour does not exist and another exists twice.",
        "Add the offset, as in 2021-10-31T01:30:00+01:00.");

    public static readonly Rule UndatedStory = All.Add("SA0208", "undated-story", Severity.Warning,
        "The story has no date, so it stands before all others and in no year.",
        "Add 'published', or begin the file's name with the date; add 'type: page' if it is no story.");

    public static readonly Rule ImplausibleYear = All.Add("SA0209", "implausible-year", Severity.Error,
        "The year is so far ahead that two of its digits are probably swapped; the story would lead every list.",
        "Correct the year.");

    public static readonly Rule CorrectionBeforePublished = All.Add(
        "SA0210", "correction-before-published", Severity.Warning,
        "A correction is dated before the story was published.",
        "Correct one of the two dates.");
}
