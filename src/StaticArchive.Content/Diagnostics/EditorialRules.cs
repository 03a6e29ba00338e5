namespace StaticArchive.Diagnostics;

/// <summary>SA10xx: what no form forbids but an editor wants to know of.</summary>
internal static class EditorialRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule OverlongHeadline = All.Add("SA1001", "overlong-headline", Severity.Warning,
        "The headline is so long that lists, search engines and shared links cut it.",
        "Say it in fewer words, and the rest in the standfirst.");

    public static readonly Rule MissingStandfirst = All.Add("SA1002", "missing-standfirst", Severity.Info,
        "The story has no standfirst, so lists, feeds and search engines make do with its first words.",
        "Add 'standfirst', a sentence or two.");

    public static readonly Rule EmptyBody = All.Add("SA1003", "empty-body", Severity.Warning,
        "There is front matter but no text behind it, so the page is empty.",
        "Write the text, or add 'draft: true' until there is one.");

    public static readonly Rule SimilarValues = All.Add("SA1004", "similar-values", Severity.Warning,
        "Two values are so alike that they probably mean the same, and each has a page of its own.",
        "Use one spelling in all stories.");

    public static readonly Rule ValueUsedOnce = All.Add("SA1005", "value-used-once", Severity.Off,
        "A single story has this value, so its page gathers nothing.",
        "Use a value that other stories have, if one fits.");

    public static readonly Rule ValueOfMostStories = All.Add("SA1006", "value-of-most-stories", Severity.Off,
        "More than half of the stories have this value, so it tells none of them apart.",
        "Take it off where it says nothing, or split it.");

    public static readonly Rule NearDuplicateStory = All.Add("SA1007", "near-duplicate-story", Severity.Warning,
        "Most of the story's text is that of another one.",
        "Remove one of the two and give the other its address under 'redirectFrom'; or let the later one follow the "
            + "earlier.");

    public static readonly Rule OrphanStory = All.Add("SA1008", "orphan-story", Severity.Off,
        "No story links to this one, teases or follows it, so readers come upon it in lists only.",
        "Link to it where it is the background.");

    public static readonly Rule FutureDate = All.Add("SA1009", "future-date", Severity.Warning,
        "The story is dated later than the day that --today names.",
        "Correct 'published', or add 'draft: true' until that day.");

    public static readonly Rule SingleTranslation = All.Add("SA1010", "single-translation", Severity.Warning,
        "No other story has this 'translationKey', so the story has no translation.",
        "Correct the key, or remove it.");

    public static readonly Rule TwiceInOneLanguage = All.Add("SA1011", "twice-in-one-language", Severity.Warning,
        "Two translations of one story are in the same language.",
        "Give one of them its own 'lang', or another 'translationKey'.");

    public static readonly Rule SameStory = All.Add("SA1012", "same-story", Severity.Warning,
        "Two files have the same title and the same text, so readers meet one story twice.",
        "Remove one of the two, and give the other its address under 'redirectFrom'.");

    public static readonly Rule UnlistedLanguage = All.Add("SA1013", "unlisted-language", Severity.Warning,
        "The settings name the archive's languages, and this story is in another, so readers of the main language find "
            + "it among theirs.",
        "Add the language to 'languages' of archive.yml, or correct 'lang'.");
}

/// <summary>SA09xx: what the likeness of stories suggests to editors.</summary>
internal static class RelatedRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule SuggestedThread = All.Add("SA0901", "suggested-thread", Severity.Info,
        "The story reads like a follow-up of an earlier one: their texts are much alike, and they share what few "
            + "others have.",
        "If it is one, name the earlier story by 'follows'; if not, leave it as it is.");

    public static readonly Rule RelatedAndUnrelated = All.Add("SA0902", "related-and-unrelated", Severity.Warning,
        "The front matter wants a story shown among the related ones, and never shown among them.",
        "Remove it from 'related' or from 'unrelated'.");
}
