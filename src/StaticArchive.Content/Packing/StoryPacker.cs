using System.Diagnostics;

namespace StaticArchive.Packing;

/// <summary>Packs what came of a file, so that a later build need not read it again; <see cref="StoryUnpacker"/> is its
/// mirror.</summary>
internal static class StoryPacker
{
    public static void Pack(PackWriter pack, ParsedStory parsed)
    {
        pack.Text(parsed.Path);
        pack.Truth(parsed.IsDraft);
        pack.List(parsed.Diagnostics, Finding);
        pack.Optional(parsed.Story, Story);
    }

    private static void Finding(PackWriter pack, Diagnostic finding)
    {
        pack.Text(finding.Rule.Id);
        pack.Text(finding.Path);
        pack.Span(finding.Span);
        pack.Text(finding.Message);
        pack.Text(finding.Help);
        pack.Number((int)finding.Severity);
        pack.Text(finding.SourceLine);
    }

    private static void Story(PackWriter pack, Story story)
    {
        Metadata(pack, story);
        Body(pack, story.Body);
    }

    /// <summary>Everything but the text; also what decides whether two stories have the same metadata.</summary>
    public static void Metadata(PackWriter pack, StoryMetadata story)
    {
        pack.Text(story.Path);
        pack.Number((int)story.Kind);
        pack.Text(story.Id);
        pack.Text(story.Slug);
        pack.Text(story.Url);
        pack.Text(story.Headline);
        pack.Text(story.HeadlineHtml);
        pack.Text(story.StandfirstHtml);
        pack.List(story.Facets, (inner, values) => inner.List(values, Words));
        pack.List(story.FacetPlaces, (inner, place) => inner.Span(place));
        pack.Text(story.Introduces?.Facet);
        pack.Text(story.Introduces?.Value);
        pack.List(story.Quotes, Quote);
        pack.Optional(story.Name, Node);
        pack.Optional(story.Extra, Node);
        pack.Span(story.TitleSpan);
        foreach (var field in FrontMatterFields.Metadata)
            field.Pack(pack, story.Values[field.Index]);
    }

    private static void Words(PackWriter pack, string text) => pack.Text(text);

    private static void Quote(PackWriter pack, StoryQuote quote)
    {
        pack.Text(quote.Id);
        pack.Text(quote.Speaker);
        pack.Text(quote.Role);
        pack.Text(quote.Text);
        pack.Text(quote.Language);
    }

    public static void Date(PackWriter pack, PartialDate date)
    {
        pack.Number(date.Year);
        pack.Number(date.Month);
        pack.Number(date.Day);
        pack.Number((int)date.Precision);
        pack.Truth(date.IsApproximate);
        pack.Truth(date.IsUncertain);
        Moment(pack, date.Earliest);
        Moment(pack, date.Latest);
        pack.Text(date.Machine);
        pack.Optional(date.End, Date);
        pack.Text(date.Start);
    }

    private static void Moment(PackWriter pack, DateTimeOffset moment)
    {
        pack.Long(moment.Ticks);
        pack.Long(moment.Offset.Ticks);
    }

    public static void Image(PackWriter pack, StoryImage image)
    {
        pack.Text(image.Source);
        pack.Text(image.Alt);
        pack.Text(image.Caption);
        pack.Text(image.Credit);
        pack.Span(image.Span);
        pack.Text(image.Focus is { } focus ? FormattableString.Invariant($"{focus.X:r} {focus.Y:r}") : null);
    }

    public static void Source(PackWriter pack, SourceCitation source)
    {
        pack.Text(source.Publisher);
        pack.Text(source.Title);
        pack.Text(source.Url);
        pack.Optional(source.Date, Date);
        pack.Text(source.Archived);
        pack.Optional(source.Accessed, Date);
    }

    public static void Correction(PackWriter pack, Correction correction)
    {
        pack.Optional(correction.Date, Date);
        pack.Text(correction.Text);
    }

    public static void Reference(PackWriter pack, Reference reference)
    {
        pack.Text(reference.Target);
        pack.Span(reference.Span);
    }

    private static void Body(PackWriter pack, StoryBody body)
    {
        pack.Bytes(body.Html.Span);
        pack.List(body.Slots, Slot);
        pack.List(body.Fragments, Words);
        Text(pack, body.Text);
        pack.List(body.Removed, Removed);
    }

    private static void Removed(PackWriter pack, RemovedMarkup removed)
    {
        pack.Text(removed.Kind);
        pack.Number(removed.Count);
        pack.Truth(removed.HeldImages);
        pack.Span(removed.First);
    }

    private static void Text(PackWriter pack, BodyText text)
    {
        pack.Bytes(text.Utf8.Span);
        pack.List(text.Segments, Segment);
        pack.List(text.LinkTexts, Range);
        pack.Number(text.WordCount);
        pack.Number(text.CharacterCount);
    }

    private static void Segment(PackWriter pack, TextSegment segment)
    {
        pack.Number(segment.Start);
        pack.Number(segment.Length);
        pack.Number((int)segment.Kind);
        pack.Truth(segment.BeginsBlock);
    }

    private static void Range(PackWriter pack, TextRange range)
    {
        pack.Number(range.Start);
        pack.Number(range.Length);
    }

    private static void Slot(PackWriter pack, BodySlot slot)
    {
        pack.Number(slot.Offset);
        pack.Number((int)slot.Kind);
        pack.Text(slot.Target);
        pack.Text(slot.Suffix);
        pack.Span(slot.Span);
    }

    private static void Node(PackWriter pack, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                pack.Number(0);
                Scalar(pack, scalar);
                break;
            case YamlList list:
                pack.Number(1);
                pack.List(list.Items, Node);
                pack.Span(list.Span);
                break;
            case YamlMap map:
                pack.Number(2);
                pack.List(map.Entries, (inner, entry) =>
                {
                    Scalar(inner, entry.Key);
                    Node(inner, entry.Value);
                });
                pack.Span(map.Span);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Scalar(PackWriter pack, YamlScalar scalar)
    {
        pack.Text(scalar.Value);
        pack.Truth(scalar.IsPlain);
        pack.Span(scalar.Span);
    }
}
