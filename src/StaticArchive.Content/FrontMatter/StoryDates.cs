namespace StaticArchive.FrontMatter;

/// <summary>Finds out when a story was published and updated, from its front matter and its file's name.</summary>
internal sealed class StoryDates(DateReader dates, string path, ICollection<Diagnostic> diagnostics)
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
            Report(DateRules.UndatedStory, TextSpan.WholeFile, "The story has no 'published', and its file's name does not begin with a date.");
        if (published is not null && updated is not null && updated.Latest < published.Earliest)
            Report(DateRules.UpdatedBeforePublished, fields.Node(FrontMatterFields.Updated)?.Span ?? node?.Span ?? TextSpan.WholeFile,
                $"The story was updated on {updated.Edtf} but published on {published.Edtf}.");
        return published;
    }

    private PartialDate? Take(DateReading named)
    {
        if (named.Rule is { } rule)
            Report(rule, TextSpan.WholeFile, $"The date at the front of the file's name: {named.Message}");
        return named.Date;
    }

    private void Compare(PartialDate published, DateReading named, FileName file, TextSpan span)
    {
        if (named.Date is null)
            Report(DateRules.FileNameDateDiffers, span, $"The file's name begins with '{file.Date}', which is no date; 'published' counts.");
        else if (!Agree(published, named.Date))
            Report(DateRules.FileNameDateDiffers, span, $"The file's name says {file.Date}, the front matter {published.Edtf}.");
    }

    // A moment may fall on the day before or after, as seen from another time zone.
    private static bool Agree(PartialDate published, PartialDate named)
    {
        var margin = published.Precision == DatePrecision.Time ? TimeSpan.FromDays(1) : TimeSpan.Zero;
        return published.Latest >= named.Earliest - margin && published.Earliest <= named.Latest + margin;
    }

    private void Report(Rule rule, TextSpan span, string message) => diagnostics.Add(new Diagnostic(rule, path, span, message));
}
