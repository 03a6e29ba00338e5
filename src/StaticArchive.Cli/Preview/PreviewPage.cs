using System.Net;

namespace StaticArchive.Cli.Preview;

/// <summary>What the preview adds to pages, or shows in their stead: the live reload and what is wrong.</summary>
internal static class PreviewPage
{
    public const string EventsPath = "/.static-archive/events";

    public const string ScriptPath = "/.static-archive/live.js";

    /// <summary>Shows the page again when the site is no longer the one that the page was made from: by putting the new
    /// text in the place of the old, which keeps the reader's place and takes two fifths of the time of a reload, where
    /// nothing else has changed and no script of the page's body would have to run again.</summary>
    public const string Script =
        $$"""
        (() => {
          const live = '{{ScriptPath}}';
          let shown = document.currentScript.dataset.version, latest = shown, busy = false;
          const own = page => [...page.scripts].find(script => script.getAttribute('src') === live);
          const hasScripts = page => [...page.body.querySelectorAll('script')].some(script => script !== own(page));
          const frame = page => [
            page.documentElement.cloneNode(false), ...page.head.querySelectorAll('link, style, script[src]')]
            .map(element => element.outerHTML).join();
          const show = async () => {
            const answer = await fetch(location.href);
            const page = answer.ok && !answer.redirected && Document.parseHTMLUnsafe?.(await answer.text());
            if (!page || !own(page) || hasScripts(page) || hasScripts(document) || frame(page) !== frame(document))
              return location.reload();
            shown = own(page).dataset.version;
            document.title = page.title;
            document.body.replaceWith(document.adoptNode(page.body));
          };
          new EventSource('{{EventsPath}}').onmessage = async event => {
            latest = event.data;
            if (+latest < +shown) return location.reload();
            if (busy) return;
            busy = true;
            try { while (+latest > +shown) await show(); } catch { location.reload(); } finally { busy = false; }
          };
        })();

        """;

    private const string Reading = """
        <p role="status" style="position:fixed;inset:auto auto 0 0;margin:0;padding:.4rem .8rem;z-index:2147483647;
        background:#211a17;color:#f5efe9;font:15px/1.5 system-ui,sans-serif">
        The texts are being read; the page reloads when they are.</p>
        """;

    /// <summary>The page with the script in it, with drafts marked, and with what is wrong laid over it.</summary>
    /// <param name="page">As it would be published.</param>
    /// <param name="index">Which of the site's files it is.</param>
    /// <param name="snapshot">What the preview shows.</param>
    public static byte[] WithPreview(ReadOnlySpan<byte> page, int index, PreviewSnapshot snapshot)
    {
        var end = page.LastIndexOf("</body>"u8);
        if (end < 0)
            end = page.Length;
        var addition = new StringBuilder();
        if (snapshot.IsFrontMatterOnly)
            addition.Append("<div><template shadowrootmode=\"open\">").Append(Reading).Append("</template></div>");
        if (!snapshot.Findings.IsEmpty)
            addition
                .Append("<div><template shadowrootmode=\"open\">")
                .Append(Findings(snapshot.Findings, "The page behind this is the last good one."))
                .Append("</template></div>");
        addition.Append(DraftMarks(snapshot.Site!, index)).Append(ScriptTag(snapshot.Version));
        return [.. page[..end], .. Encoding.UTF8.GetBytes(addition.ToString()), .. page[end..]];
    }

    // By a style, since themes are written for what is published and know no drafts.
    private static string DraftMarks(Site site, int index)
    {
        var drafts = site.Archive.Stories.Concat(site.Archive.Pages).Where(story => story.Draft).ToArray();
        if (drafts.Length == 0)
            return "";
        var basePath = site.Archive.Settings.BasePath;
        var marked = drafts.Select(story => $"a[href=\"{basePath}{UrlText.Encode(story.Url)}\"]::after")
            .Concat(drafts.Any(story => site.Find(story.Url) == index) ? ["h1::after"] : []);
        return $"<style>{string.Join(',', marked)}{{content:\" [draft]\";color:#c22;font-weight:normal}}</style>";
    }

    /// <summary>A page of its own, where there is no other to show.</summary>
    public static byte[] OfFindings(ImmutableArray<LocatedFinding> findings, int version) =>
        Encoding.UTF8.GetBytes(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview: errors</title></head><body>"
                + Findings(findings, "The page appears as soon as this is put right.")
                + ScriptTag(version)
                + "</body></html>");

    private static string ScriptTag(int version) =>
        $"<script src=\"{ScriptPath}\" data-version=\"{version}\"></script>";

    private static string Findings(ImmutableArray<LocatedFinding> findings, string note)
    {
        var html = new StringBuilder(
            """
            <style>
            section{position:fixed;inset:auto 0 0 0;max-height:80vh;overflow:auto;z-index:2147483647;
            padding:1rem 1.5rem;            background:#211a17;color:#f5efe9;
            font:15px/1.5 system-ui,sans-serif;border-top:4px solid #e5533c}
            h1{font-size:1.1rem;margin:0 0 .25rem}p{margin:0 0 .75rem}article{margin:0 0 1rem}
            code,pre{font:13px/1.5 ui-monospace,monospace}
            pre{margin:.25rem 0;padding:.5rem;background:#00000055;white-space:pre-wrap;overflow-wrap:anywhere}
            mark{background:#e5533c;color:#fff}small{color:#cbbfb5}
            </style><section role="alert">
            """);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<h1>{TerminalText.Number(findings.Length, "error")}</h1><p><small>{note}</small></p>");
        foreach (var finding in findings)
            Append(html, finding);
        return html.Append("</section>").ToString();
    }

    private static void Append(StringBuilder html, LocatedFinding located)
    {
        var finding = located.Diagnostic;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<article><code>{Encode(located.Place)}</code> <small>{finding.Rule.Id} "
                + $"{finding.Rule.Name}</small><br><strong>{Encode(finding.Message)}</strong>");
        if (finding.SourceLine is { } line)
            html.Append(CultureInfo.InvariantCulture, $"<pre>{Marked(line, finding.Span)}</pre>");
        html.Append(
            CultureInfo.InvariantCulture, $"<small>{Encode(located.Help)}</small></article>");
    }

    private static string Marked(string line, TextSpan span)
    {
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(1, span.Length), start, line.Length);
        return $"{Encode(line[..start])}<mark>{Encode(line[start..end])}</mark>{Encode(line[end..])}";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(TerminalText.Safe(text));
}
