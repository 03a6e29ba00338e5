using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>What was corrected or brought up to date after publication.</summary>
/// <param name="Changes">Newest first.</param>
/// <param name="Url">Site path of their list.</param>
internal sealed record ChangeIndex(ImmutableArray<StoryChange> Changes, string Url)
{
    /// <summary>The stories in the order of their newest change, newest first, for a feed.</summary>
    public IEnumerable<int> Stories => Changes.Select(change => change.Story).Distinct();

    public static ChangeIndex From(Archive archive)
    {
        var changes = new List<StoryChange>();
        for (var story = 0; story < archive.Stories.Length; story++)
        {
            var (corrections, updated) = (archive.Stories[story].Corrections, archive.Stories[story].Updated);
            changes.AddRange(
                corrections.Select(correction => new StoryChange(story, correction.Date, correction.Text)));
            // A correction is an update: it is told once.
            if (
                updated is not null
                && !corrections.Any(correction => correction.Date is { } date && date.Edtf == updated.Edtf))
                changes.Add(new StoryChange(story, updated, null));
        }
        // An archive may have a page of its own at the address, such as its policy.
        var isTaken = archive
            .Pages.Concat(archive.Stories)
            .Any(page => page.Url.Equals(SitePaths.Corrections, StringComparison.OrdinalIgnoreCase));
        return new ChangeIndex(
            [.. changes.OrderByDescending(change => change.Date?.Earliest).ThenByDescending(change => change.Story)],
            isTaken ? SitePaths.CorrectionsElsewhere : SitePaths.Corrections);
    }
}

/// <summary>A change of a story.</summary>
/// <param name="Story">Its ordinal.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Correction">What was wrong and what is right, plain text; null for an update.</param>
internal sealed record StoryChange(int Story, PartialDate? Date, string? Correction);
