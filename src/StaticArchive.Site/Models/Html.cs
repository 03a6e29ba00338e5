using System.Text;

namespace StaticArchive.Models;

/// <summary>Text that is HTML already and is written into a page as it stands. Everything else is escaped.</summary>
/// <param name="Utf8">The HTML, UTF-8, well-formed.</param>
internal sealed record Html(ReadOnlyMemory<byte> Utf8)
{
    public static Html From(string html) => new(Encoding.UTF8.GetBytes(html));

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
