namespace StaticArchive.Markdown.Source;

/// <summary>Words the faults of one body.</summary>
internal sealed class BodyFindings(string path, ICollection<Diagnostic> diagnostics)
{
    private const int MaxQuoted = 60;

    public void RefusedAddress(LinkTarget target, string? address, TextSpan span) => Add(BodyRules.UnsafeLink, span,
        target.Target.Length > 0
            ? $"'{Quoted(address)}' is an address of the kind '{Quoted(target.Target)}:', which no story may link to"
            : $"'{Quoted(address)}' is not an address that a story may link to");

    /// <summary>The same for raw HTML, where the sanitiser has judged.</summary>
    public void RefusedAddress(string address, TextSpan span) => Add(BodyRules.UnsafeLink, span,
        $"'{Quoted(address)}' is not an address that a story may link to");

    public void RemovedElement(string name, TextSpan span) => Add(BodyRules.RemovedElement, span,
        $"<{Quoted(name)}> is not kept in a story's text");

    public void FrameAsLink(TextSpan span) => diagnostics.Add(
        new Diagnostic(BodyRules.RemovedElement, path, span,
            "<iframe> is shown as a card that links to the page that it would show",
            "Write '::: embed https://… \"Title\"' in its place.")
        { Severity = Severity.Info });

    public void UnclosedComment(TextSpan span) =>
        Add(BodyRules.UnclosedComment, span, "The comment that begins here is never closed");

    public void TemplateTag(string tag, TextSpan span) => Add(BodyRules.TemplateTagInText, span,
        $"'{Quoted(tag)}' is a template tag of another generator");

    public void TopHeading(ReadOnlySpan<char> text, TextSpan span) => Add(BodyRules.TopHeading, span,
        $"The heading '{Quoted(text.ToString())}' is of the first level");

    public void SkippedLevel(ReadOnlySpan<char> text, TextSpan span) => Add(BodyRules.SkippedLevel, span,
        $"The heading '{Quoted(text.ToString())}' is more than one level below the one before it");

    public void EmptyAddress(bool isImage, TextSpan span) => Add(BodyRules.EmptyLink, span,
        isImage ? "The image has no address" : "The link has no address");

    public void MissingAlt(string? address, TextSpan span) => Add(AssetRules.MissingAlt, span,
        $"The image '{Quoted(address)}' has no alternative text",
            "Write what it shows between the brackets: ![a bridge at night](bridge.jpg).");

    public void AltIsFileName(ReadOnlySpan<char> alt, TextSpan span) => Add(AssetRules.AltIsFileName, span,
        $"'{Quoted(alt.ToString())}' is the name of a file or of any image, and says nothing of this one",
        "Write what it shows between the brackets: ![a bridge at night](bridge.jpg).");

    public void UnknownBlock(string name, TextSpan span, IEnumerable<string> known) => Add(BodyRules.UnknownBlock, span,
        $"There is no block '::: {Quoted(name)}'", NearestName.DidYouMean(name, known));

    public void HiddenInText(int value, TextSpan span) =>
        Add(
            BodyRules.HiddenInText,
            span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The text holds the hidden character U+{value:X4}{(TurnsDirection(value) ? TurnsText : "")}"));

    private const string TurnsText = ", which turns the direction of what is read";

    private static bool TurnsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    public void UnusedNote(string label, TextSpan span) => Add(BodyRules.UnusedNote, span,
        $"Nothing refers to the note '[^{Quoted(label)}]', so readers do not see it");

    public void SecondFrontMatter(TextSpan span) => Add(BodyRules.SecondFrontMatter, span,
        "A second front matter begins here; only the one at the top is read");

    public void WithoutScheme(string address, string mended, TextSpan span) => Add(
        BodyRules.AddressWithoutScheme, span, $"'{Quoted(address)}' does not begin with 'https://'",
        $"Write {Quoted(mended)}.");

    public void TypedTable(int columns, TextSpan span) => Add(BodyRules.TableWithoutRule, span,
        "These lines are not a table: the line of hyphens below the first is missing, or has other columns",
        columns > 12 ? null : $"Write '|{string.Concat(Enumerable.Repeat("---|", columns))}' below the first line.");

    public void TypedList(string sign, TextSpan span) => Add(BodyRules.LeftoverMarkup, span,
        $"Lines that begin with '{sign}' are not a list, and run together", "Begin each with '- ', or with '1. '.");

    public void DiskPath(string? address, TextSpan span) => Add(BodyRules.DiskPath, span,
        $"'{Quoted(address)}' is a file on the writer's own disk",
            "Copy the file into the input folder and write its path there.");

    public void UnclosedBlock(string opening, TextSpan span) => Add(BodyRules.UnclosedBlock, span,
        $"What '{Quoted(opening)}' opens here is never closed");

    public void ContentsMark(TextSpan span) =>
        Add(BodyRules.ContentsMark, span, "A table of contents is asked for here");

    public void PlayerWithoutFile(TextSpan span) => Add(BodyRules.TeaserWithoutId, span, "The player names no file",
        "Write the file behind it: ::: video film.mp4 still.jpg film.en.vtt.");

    public void EmbedWithoutAddress(TextSpan span) => Add(BodyRules.TeaserWithoutId, span,
        "The card names no address of another site",
        "Write the address behind it: ::: embed https://… still.jpg \"Title\".");

    public void RefusedPlayer(NamedPart file) => Add(BodyRules.UnsafeLink, file.Span,
        $"'{Quoted(file.Path)}' is not a file of this archive, and nothing is played from other sites",
        "Put the file into the input folder, or write a link.");

    public void FilmWithoutCaptions(NamedPart film) => Add(AssetRules.MissingCaptions, film.Span,
        $"The film '{Quoted(film.Path)}' has no captions", "Name them behind it: ::: video film.mp4 film.en.vtt.");

    public void SoundWithoutTranscript(NamedPart sound) => Add(AssetRules.MissingCaptions, sound.Span,
        $"The sound '{Quoted(sound.Path)}' has no transcript",
        "Name it behind it: ::: audio talk.mp3 talk-transcript.md.");

    public void TeaserWithoutId(TextSpan span) => Add(BodyRules.TeaserWithoutId, span, "The teaser names no story");

    /// <summary>Reports a text that is not read as Markdown at all.</summary>
    public void Refused(Rule rule, TextSpan span) => Add(rule, span,
        rule == BodyRules.BodyTooLarge
            ? $"The text has more than {Number(BodyLimits.MaxBody)} characters or {Number(BodyLimits.MaxLines)} lines"
        : rule == BodyRules.NestedTooDeep
            ? $"Quotes, lists, brackets or elements are nested more than {BodyLimits.MaxNesting} deep"
        : "What begins here is too large to be read");

    public void Add(Rule rule, TextSpan span, string message, string? help = null) =>
        diagnostics.Add(new Diagnostic(rule, path, span, message, help));

    private static string Number(int number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Quoted(string? text)
    {
        var shown = text ?? "";
        return shown.Length <= MaxQuoted ? shown : string.Concat(shown.AsSpan(0, MaxQuoted - 1), "…");
    }
}

/// <summary>A file or an address, and where the text names it.</summary>
internal sealed record NamedPart(string Path, TextSpan Span);
