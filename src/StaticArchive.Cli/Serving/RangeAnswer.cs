using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StaticArchive.Cli.Serving;

/// <summary>Answers for a part of a file (RFC 9110, 14), without which some browsers play no film, and none can seek in
/// it.</summary>
internal static class RangeAnswer
{
    /// <summary>Which part is asked for, with the headers and the status for it; the whole where none is, or several
    /// are. Null: the part lies outside the file, and the answer is complete.</summary>
    /// <param name="context">The request.</param>
    /// <param name="length">Of the file.</param>
    /// <param name="tag">Of the file as it is now, or null.</param>
    public static (long From, long Count)? Begin(HttpContext context, long length, EntityTagHeaderValue? tag)
    {
        var response = context.Response;
        response.Headers.AcceptRanges = "bytes";
        var request = context.Request.GetTypedHeaders();
        var isOther =
            request.IfRange is { } asked
            && (tag is null || asked.EntityTag?.Compare(tag, useStrongComparison: true) != true);
        if (request.Range is not { Ranges: { Count: 1 } ranges } range || range.Unit != "bytes" || isOther)
        {
            response.ContentLength = length;
            return (0, length);
        }
        var part = ranges.First();
        var from = part.From ?? Math.Max(0, length - (part.To ?? 0));
        var to = part.From is null ? length - 1 : Math.Min(part.To ?? length - 1, length - 1);
        if (from >= length || to < from)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.Headers.ContentRange = new ContentRangeHeaderValue(length).ToString();
            return null;
        }
        response.StatusCode = StatusCodes.Status206PartialContent;
        response.Headers.ContentRange = new ContentRangeHeaderValue(from, to, length).ToString();
        response.ContentLength = to - from + 1;
        return (from, to - from + 1);
    }

    /// <summary>Whether the browser has the file as it is now; then it is answered so.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag, DateTimeOffset modified)
    {
        context.Response.Headers.ETag = tag.ToString();
        context.Response.GetTypedHeaders().LastModified = modified;
        var request = context.Request.GetTypedHeaders();
        var isKnown =
            request.IfNoneMatch.Count > 0
                ? request.IfNoneMatch.Any(known =>
                    known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
                : request.IfModifiedSince is { } since && modified <= since.AddSeconds(1);
        if (isKnown)
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        return isKnown;
    }
}
