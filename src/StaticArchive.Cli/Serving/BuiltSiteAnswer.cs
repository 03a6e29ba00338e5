using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace StaticArchive.Cli.Serving;

/// <summary>Answers requests from a built site as a static host would: <c>_redirects</c>, <c>_headers</c>, folders by their index, <c>404.html</c>.</summary>
internal sealed class BuiltSiteAnswer(string root)
{
    private readonly BuiltFolder _folder = new(root);

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (_folder.Find(path) is { } file)
            await SendAsync(context, path, file, StatusCodes.Status200OK).ConfigureAwait(false);
        else if (!path.EndsWith('/') && _folder.Find(path + "/") is not null)
            context.Response.Redirect(context.Request.PathBase + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "/", permanent: true);
        else if (new RedirectRules(_folder.Lines("_redirects")).Find(path) is { } rule)
            await RedirectAsync(context, path, rule.To, rule.Status).ConfigureAwait(false);
        else
            await NotFoundAsync(context, path).ConfigureAwait(false);
    }

    private async Task RedirectAsync(HttpContext context, string path, string target, int status)
    {
        if (status is >= 300 and < 400)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = target;
        }
        else if (_folder.Find(target) is { } file)
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
        // A site that is being built anew must not be shown from the browser's cache.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(file);
        if (ContentTypes.IsText(context.Response.ContentType))
        {
            context.Response.Headers.Vary = "Accept-Encoding";
            if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            {
                await SendCompressedAsync(context, file).ConfigureAwait(false);
                return;
            }
        }
        context.Response.ContentLength = new FileInfo(file).Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.SendFileAsync(file, context.RequestAborted).ConfigureAwait(false);
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
