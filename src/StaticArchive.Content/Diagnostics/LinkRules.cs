namespace StaticArchive.Diagnostics;

/// <summary>SA04xx: identity and links, which only the archive as a whole can judge.</summary>
internal static class LinkRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule DuplicateUrl = All.Add("SA0401", "duplicate-url", Severity.Error,
        "Two pages would have the same address, and one would overwrite the other.",
        "Give one of the two another 'slug'.");

    public static readonly Rule DuplicateId = All.Add("SA0402", "duplicate-id", Severity.Error,
        "Two stories have the same id, so a reference to it does not say which is meant.",
        "Give one of the two an 'xref' of its own.");

    public static readonly Rule DeadLink = All.Add("SA0403", "dead-link", Severity.Error,
        "The link leads to nothing in this archive.",
        "Correct the target, or take the link out.");

    public static readonly Rule DeadFragment = All.Add("SA0404", "dead-fragment", Severity.Error,
        "The page that the link leads to exists, but has no heading or element of that id.",
        "Correct the part behind '#', or take it off.");

    public static readonly Rule DeadReference = All.Add("SA0405", "dead-reference", Severity.Error,
        "The front matter refers to a story that does not exist.",
        "Correct the id, or remove it.");

    public static readonly Rule DeadTeaser = All.Add("SA0406", "dead-teaser", Severity.Error,
        "The READ MORE teaser refers to a story that does not exist.",
        "Correct the id, or remove the teaser.");

    public static readonly Rule LinkToUnpublished = All.Add("SA0407", "link-to-unpublished", Severity.Error,
        "The target exists but is a draft or excluded, so readers would find nothing there.",
        "Publish the target first, or take the link out.");

    public static readonly Rule FollowsLater = All.Add("SA0408", "follows-later", Severity.Error,
        "A story can only follow an earlier one; this one is later, or the stories follow each other in a circle.",
        "Turn the reference round, or correct the dates.");

    public static readonly Rule UnusedIntroduction = All.Add("SA0409", "unused-introduction", Severity.Warning,
        "The introduction belongs to a value that no story carries, or to no thread, so no page shows it.",
        "Correct 'value' to the spelling that stories use, name the file below _threads by the id of a story of the "
            + "thread, or remove it.");

    public static readonly Rule UselessRedirect = All.Add("SA0410", "useless-redirect", Severity.Warning,
        "The old address cannot lead anywhere: something else has it, or no file can.",
        "Correct or remove it; it is a path such as /2019/old-name/.");

    public static readonly Rule DeadOwnFragment = All.Add("SA0411", "dead-own-fragment", Severity.Warning,
        "The link is meant to lead to another part of the same page, and there is no heading or element of that id.",
        "Correct the id behind '#', or take the link out.");

    public static readonly Rule WrongCase = All.Add("SA0412", "wrong-case", Severity.Warning,
        "The target exists, but is spelt with other capitals, which most web servers tell apart; the page has the "
            + "right ones.",
        "Write it as the file or address has it.");

    public static readonly Rule LinkToRedirect = All.Add("SA0413", "link-to-redirect", Severity.Info,
        "The link names an old address of the story; the page links to the new one.",
        "Write the new address, the file or the id.");

    public static readonly Rule VanishedAddress = All.Add("SA0414", "vanished-address", Severity.Error,
        "The address was published, so others link to it, and nothing is there any more.",
        "Add it to 'redirectFrom' of the story that takes its place, or to 'redirects' in archive.yml; or write "
            + "'gone' behind it in _urls.txt.");

    public static readonly Rule InvalidLedgerLine = All.Add("SA0415", "invalid-ledger-line", Severity.Error,
        "The list of published addresses has a line that is no address.",
        "Write a path such as /stories/name/, and 'gone' behind it if the page was withdrawn.");

    public static readonly Rule UnknownBroader = All.Add("SA0416", "unknown-broader", Severity.Warning,
        "The name says that it is a part of another one, and no story carries that one.",
        "Write 'broader' as stories spell the value.");
}
