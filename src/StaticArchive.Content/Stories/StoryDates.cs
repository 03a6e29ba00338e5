using System.Text.RegularExpressions;

namespace StaticArchive.Stories;

/// <summary>Finds out when a story was published and updated: from its front matter, its file's name, its address or
/// its folders, in this order.</summary>
internal sealed partial class StoryDates(DateReader dates, string path, ICollection<Diagnostic> diagnostics)
{
    /// <summary>When it was published, or null; and when it was updated.</summary>
    public PartialDate? Published(StoryKind kind, StoryFields fields, FileName file, out PartialDate? updated)
    {
        var node = fields.Node(FrontMatterFields.Published);
        var published = fields.Value(FrontMatterFields.Published);
        updated = fields.Value(FrontMatterFields.Updated);
        if (file.Date.Length > 0)
        {
            var named = dates.Of(file.Year, file.Month, file.Day, file.Date);
            if (published is not null)
                Compare(published, named, file, node!.Span);
            else if (node is null)
                published = Take(named);
        }
        else if (node is null && kind == StoryKind.Story)
        {
            published =
                OfAddress(fields.Value(FrontMatterFields.Permalink)) ?? OfAddress(path[..(path.LastIndexOf('/') + 1)]);
            if (published is null)
                Report(
                    DateRules.UndatedStory, TextSpan.WholeFile,
                    "The story has no 'published', and its file's name does not begin with a date.");
        }
        if (published is not null)
            CheckOrder(published, updated, fields);
        return published;
    }

    private void CheckOrder(PartialDate published, PartialDate? updated, StoryFields fields)
    {
        if (updated is not null && updated.Latest < published.Earliest)
        {
            var span = (fields.Node(FrontMatterFields.Updated) ?? fields.Node(FrontMatterFields.Published))?.Span;
            Report(DateRules.UpdatedBeforePublished, span ?? TextSpan.WholeFile,
                $"The story was updated on {updated.Edtf} but published on {published.Edtf}.");
        }
        foreach (var correction in fields.Value(FrontMatterFields.Corrections))
        {
            if (correction.Date is { } date && date.Latest < published.Earliest)
                Report(DateRules.CorrectionBeforePublished, fields.Node(FrontMatterFields.Corrections)!.Span,
                    $"A correction is dated {date.Edtf}, but the story was published on {published.Edtf}.");
        }
    }

    // The day, or at least the month, in an address or a path: /2018/03/29/name/, news/2018-03-29/name.md.
    private PartialDate? OfAddress(string? address)
    {
        if (address is null || DateInAddress().Match(address) is not { Success: true } match)
            return null;
        var day = match.Groups["day"] is { Success: true } found
            ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture)
            : (int?)null;
        return dates.Of(Number(match, "year"), Number(match, "month"), day, match.Value).Date;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private PartialDate? Take(DateParseResult named)
    {
        if (named.Rule is { } rule)
            Report(rule, TextSpan.WholeFile, $"The date at the front of the file's name: {named.Message}");
        return named.Date;
    }

    private void Compare(PartialDate published, DateParseResult named, FileName file, TextSpan span)
    {
        if (named.Date is null)
            Report(
                DateRules.FileNameDateDiffers, span,
                $"The file's name begins with '{file.Date}', which is not a date; 'published' counts.");
        else if (!Agree(published, named.Date))
            Report(
                DateRules.FileNameDateDiffers, span,
                $"The file's name says {file.Date}, the front matter {published.Edtf}.");
    }

    // A moment may fall on the day before or after, as seen from another time zone.
    private static bool Agree(PartialDate published, PartialDate named)
    {
        var margin = published.Precision == DatePrecision.Time ? TimeSpan.FromDays(1) : TimeSpan.Zero;
        return published.Latest >= named.Earliest - margin && published.Earliest <= named.Latest + margin;
    }

    private void Report(Rule rule, TextSpan span, string message) =>
        diagnostics.Add(new Diagnostic(rule, path, span, message));

    [GeneratedRegex(@"(?:^|/)(?<year>1[5-9]\d\d|20\d\d)[/-](?<month>\d{1,2})(?:[/-](?<day>\d{1,2}))?(?=[/-]|$)")]
    private static partial Regex DateInAddress();
}
