using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StaticArchive.Cli.Serving;

/// <summary>Answers requests from a built site as a static host would: <c>_redirects</c>, <c>_headers</c>, folders by
/// their index, <c>404.html</c>.</summary>
internal sealed class BuiltSiteAnswer(string root)
{
    private readonly BuiltFolder _folder = new(root);

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var basePath = BasePath();
        // What a browser opens first is shown, and leads below the site's own path.
        var isInside = path == "/" || path.StartsWith(basePath + "/", StringComparison.Ordinal);
        var sitePath = path == "/" || !isInside ? "/" : path[basePath.Length..];
        if (isInside && !IsTable(sitePath) && _folder.Find(sitePath) is { } file)
            await SendAsync(context, path, file, StatusCodes.Status200OK).ConfigureAwait(false);
        else if (isInside && !path.EndsWith('/') && _folder.Find(sitePath + "/") is not null)
            context.Response.Redirect(
                Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)
                    + "/"
                    + context.Request.QueryString,
                permanent: true);
        else if (new RedirectRules(_folder.Lines("_redirects")).Find(path) is { } rule)
            await RedirectAsync(context, path, rule.To, basePath, rule.Status).ConfigureAwait(false);
        else
            await NotFoundAsync(context, path).ConfigureAwait(false);
    }

    // The host reads them, and shows them to nobody.
    private static bool IsTable(string sitePath) => sitePath is "/_headers" or "/_redirects";

    // The first rule is for every page.
    private string BasePath() =>
        _folder.Lines("_headers") is [var first, ..]
        && first.StartsWith('/')
        && first.EndsWith("/*", StringComparison.Ordinal)
            ? first[..^2]
            : "";

    private async Task RedirectAsync(HttpContext context, string path, string target, string basePath, int status)
    {
        if (status is >= 300 and < 400)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = target;
        }
        else if (
            _folder.Find(target.StartsWith(basePath, StringComparison.Ordinal) ? target[basePath.Length..] : target) is
            { } file)
        {
            await SendAsync(context, path, file, status).ConfigureAwait(false);
        }
        else
        {
            await NotFoundAsync(context, path).ConfigureAwait(false);
        }
    }

    private async Task NotFoundAsync(HttpContext context, string path)
    {
        if (_folder.Find("/404.html") is { } page)
            await SendAsync(context, path, page, StatusCodes.Status404NotFound).ConfigureAwait(false);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task SendAsync(HttpContext context, string path, string file, int status)
    {
        new HeaderRules(_folder.Lines("_headers")).Apply(path, context.Response.Headers);
        // A site that is being built must not be shown from the browser's cache unasked.
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(file);
        var info = new FileInfo(file);
        var tag = new EntityTagHeaderValue(
            string.Create(CultureInfo.InvariantCulture, $"\"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}\""));
        if (status == StatusCodes.Status200OK && RangeAnswer.IsKnown(context, tag, info.LastWriteTimeUtc))
            return;
        if (ContentTypes.IsText(context.Response.ContentType))
        {
            context.Response.Headers.Vary = "Accept-Encoding";
            if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            {
                await SendCompressedAsync(context, file).ConfigureAwait(false);
                return;
            }
        }
        if (RangeAnswer.Begin(context, info.Length, tag) is { } part && HttpMethods.IsGet(context.Request.Method))
            await context
                .Response.SendFileAsync(file, part.From, part.Count, context.RequestAborted)
                .ConfigureAwait(false);
    }

    // As static hosts do, so that what is measured here is what readers will get.
    private static async Task SendCompressedAsync(HttpContext context, string file)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        if (!HttpMethods.IsGet(context.Request.Method))
            return;
        var gzip = new GZipStream(context.Response.Body, CompressionLevel.Optimal, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            var text = File.OpenRead(file);
            await using (text.ConfigureAwait(false))
                await text.CopyToAsync(gzip, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
