using Microsoft.AspNetCore.Http;

namespace StaticArchive.Cli.Preview;

/// <summary>Answers requests from the site in memory, rendering the page that is asked for.</summary>
/// <param name="session">The session, once it has begun.</param>
/// <param name="basePath">What comes before every path of the site: empty, or <c>/archive</c>.</param>
internal sealed class PreviewAnswer(Task<PreviewSession> session, string basePath)
{
    public async Task AnswerAsync(HttpContext context)
    {
        SetPolicy(context);
        var preview = await session.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var path = context.Request.Path.Value!;
        if (path == PreviewPage.EventsPath)
            await SendEventsAsync(context, preview).ConfigureAwait(false);
        else if (path == PreviewPage.ScriptPath)
            await SendAsync(context, StatusCodes.Status200OK, ContentTypes.Of(path),
                Encoding.UTF8.GetBytes(PreviewPage.Script)).ConfigureAwait(false);
        else if (path == "/" && basePath.Length > 0)
            context.Response.Redirect(basePath + "/");
        else
            await SendPageAsync(context, preview, path).ConfigureAwait(false);
    }

    // What the published pages may do, and what the preview lays over them.
    private void SetPolicy(HttpContext context)
    {
        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {origin}{PreviewPage.ScriptPath} "
                + $"{origin}{basePath}/{ThemeAssetPaths.Folder}/; worker-src 'none'; "
            + "connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: http:; media-src 'self' "
            + "https: http:; "
            + "frame-src https:; font-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'";
        context.Response.Headers.XFrameOptions = "DENY";
    }

    private async Task SendPageAsync(HttpContext context, PreviewSession preview, string path)
    {
        var snapshot = preview.Current;
        if (snapshot.Site is not { } site)
        {
            await SendHtmlAsync(context, StatusCodes.Status500InternalServerError,
                PreviewPage.OfFindings(snapshot.Findings, snapshot.Version)).ConfigureAwait(false);
            return;
        }
        var index = path.StartsWith(basePath + "/", StringComparison.Ordinal) ? site.Find(path[basePath.Length..]) : -1;
        if (snapshot.IsFrontMatterOnly && (index < 0 || !site.ShowsMetadataOnly(index)))
        {
            await preview.WaitForChangeAsync(snapshot.Version, context.RequestAborted).ConfigureAwait(false);
            await SendPageAsync(context, preview, path).ConfigureAwait(false);
            return;
        }
        if (index < 0 && !path.EndsWith('/') && site.Find(path[Math.Min(basePath.Length, path.Length)..] + "/") >= 0)
        {
            context.Response.Redirect(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "/");
            return;
        }
        var status = index < 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (index < 0)
            index = site.Find("/404.html");
        await SendFileAsync(context, preview, snapshot, index, status).ConfigureAwait(false);
    }

    private static async Task SendFileAsync(
        HttpContext context, PreviewSession preview, PreviewSnapshot snapshot, int index, int status)
    {
        if (index < 0)
        {
            context.Response.StatusCode = status;
            return;
        }
        try
        {
            var type = ContentTypes.Of(snapshot.Site!.Files[index]);
            if (type != ContentTypes.Html && snapshot.OpenCopy(index) is { } copy)
            {
                // It closes the stream.
                await TypedResults.Stream(copy, type, enableRangeProcessing: true).ExecuteAsync(context)
                    .ConfigureAwait(false);
                return;
            }
            var bytes = snapshot.Render(index);
            // A page that is shown again for every save need not ask for its style sheet and scripts again.
            if (snapshot.Site.IsNamedByContent(index))
                context.Response.Headers.CacheControl = "max-age=31536000, immutable";
            if (type == ContentTypes.Html)
                bytes = PreviewPage.WithPreview(bytes, index, snapshot);
            await SendAsync(context, status, type, bytes).ConfigureAwait(false);
        }
        catch (DiagnosticException exception)
        {
            var page = PreviewPage.OfFindings(preview.Locate([exception.Diagnostic]), snapshot.Version);
            await SendHtmlAsync(context, StatusCodes.Status500InternalServerError, page).ConfigureAwait(false);
        }
    }

    private static async Task SendEventsAsync(HttpContext context, PreviewSession preview)
    {
        context.Response.ContentType = "text/event-stream";
        try
        {
            while (true)
            {
                var version = preview.Current.Version;
                await context.Response.WriteAsync($"data: {version}\n\n", context.RequestAborted)
                    .ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                await preview.WaitForChangeAsync(version, context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static Task SendHtmlAsync(HttpContext context, int status, byte[] page) =>
        SendAsync(context, status, ContentTypes.Html, page);

    private static Task SendAsync(HttpContext context, int status, string type, byte[] bytes)
    {
        context.Response.StatusCode = status;
        return TypedResults.Bytes(bytes, type, enableRangeProcessing: true).ExecuteAsync(context);
    }
}
