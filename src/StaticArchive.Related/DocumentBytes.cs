using System.Numerics;
using System.Text;

namespace StaticArchive.Related;

/// <summary>
/// The text of a story as one run of bytes: headline, standfirst, body. Places in it are kept in 16 bits, as offsets
/// shifted right as far as the length of the text makes necessary.
/// </summary>
internal readonly ref struct DocumentBytes
{
    private readonly int _shift;

    /// <param name="story">Whose text.</param>
    /// <param name="scratch">Reused from story to story for the headline and standfirst.</param>
    public DocumentBytes(Story story, ref byte[] scratch)
    {
        var standfirst = story.Standfirst ?? "";
        var needed = Encoding.UTF8.GetMaxByteCount(story.Headline.Length + standfirst.Length);
        if (scratch.Length < needed)
            scratch = new byte[needed * 2];
        var headline = Encoding.UTF8.GetBytes(story.Headline, scratch);
        var end = headline + Encoding.UTF8.GetBytes(standfirst, scratch.AsSpan(headline));
        Headline = scratch.AsSpan(0, headline);
        Standfirst = scratch.AsSpan(headline, end - headline);
        Body = story.Body.Html.Span;
        _shift = Math.Max(0, 32 - BitOperations.LeadingZeroCount((uint)(end + Body.Length)) - 16);
    }

    public ReadOnlySpan<byte> Headline { get; }

    public ReadOnlySpan<byte> Standfirst { get; }

    /// <summary>HTML.</summary>
    public ReadOnlySpan<byte> Body { get; }

    public int StandfirstBegin => Headline.Length;

    public int BodyBegin => Headline.Length + Standfirst.Length;

    /// <summary>The place of the byte at that offset from the beginning of the headline.</summary>
    public ushort PlaceOf(int offset) => (ushort)(offset >> _shift);

    /// <summary>An offset at or shortly before the term's beginning.</summary>
    public int OffsetOf(ushort place) => place << _shift;
}
