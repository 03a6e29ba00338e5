using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA082x: what of the input folder is not read.</summary>
internal static class InputRules
{
    public static readonly Rule PassedOver = new("SA0820", "passed-over", Severity.Info,
        "What lies in a folder whose name begins with '_' is not read, but for '_posts' and '_drafts'.",
        "Rename the folder if its files are stories.");

    public static readonly Rule NoStory = new("SA0821", "no-story", Severity.Error,
        "There is no story in the input folder, so the site would be empty.",
        "Put a Markdown file with a title there, or name another folder with --input.");

    public static ImmutableArray<Rule> All { get; } = [PassedOver, NoStory];
}
