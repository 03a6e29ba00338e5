namespace StaticArchive.Media.Metadata;

/// <summary>The copy of a file with edits.</summary>
internal static class EditedCopy
{
    /// <summary>The length of the copy.</summary>
    public static long LengthOf(long length, ImmutableArray<FileEdit> edits) =>
        edits.Aggregate(length, (so, edit) => so - edit.Length + edit.Replacement.Length);

    /// <summary>The copy of a file in memory.</summary>
    public static byte[] Of(byte[] bytes, ImmutableArray<FileEdit> edits)
    {
        using var copy = new EditedStream(ByteSource.Of(bytes), edits);
        using var target = new MemoryStream();
        copy.CopyTo(target);
        return target.ToArray();
    }
}

/// <summary>Reads a file as its copy goes out, with edits; no more than a block of it is in memory.</summary>
/// <param name="file">The file; it is closed with the stream.</param>
/// <param name="edits">What is left out and replaced, in order.</param>
internal sealed class EditedStream(ByteSource file, ImmutableArray<FileEdit> edits) : Stream
{
    private readonly long _length = EditedCopy.LengthOf(file.Length, edits);
    private long _position;

    // The next byte of the file, the next edit, and how much of its replacement was read.
    private long _at;
    private int _edit;
    private int _replaced;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set
        {
            (_position, _at, _edit, _replaced) = (0, 0, 0, 0);
            while (_position < value && Skip(value - _position) > 0)
            {
            }
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var replacement = Replacement();
        if (!replacement.IsEmpty)
        {
            var part = replacement[..Math.Min(buffer.Length, replacement.Length)];
            part.CopyTo(buffer);
            Pass(part.Length, isReplacement: true);
            return part.Length;
        }
        var count = file.Read(_at, buffer[..(int)Math.Min(buffer.Length, EndOfPart - _at)]);
        Pass(count, isReplacement: false);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Current => _position + offset,
        SeekOrigin.End => _length + offset,
        _ => offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private long EndOfPart => _edit < edits.Length ? edits[_edit].Offset : file.Length;

    private long Skip(long count)
    {
        var replacement = Replacement();
        var skipped = Math.Min(count, replacement.IsEmpty ? EndOfPart - _at : replacement.Length);
        Pass(skipped, !replacement.IsEmpty);
        return skipped;
    }

    // What is left of a replacement that begins or goes on here; edits that are done are passed.
    private ReadOnlySpan<byte> Replacement()
    {
        while (_edit < edits.Length && _at == edits[_edit].Offset)
        {
            if (_replaced < edits[_edit].Replacement.Length)
                return edits[_edit].Replacement.Span[_replaced..];
            (_at, _edit, _replaced) = (_at + edits[_edit].Length, _edit + 1, 0);
        }
        return [];
    }

    private void Pass(long count, bool isReplacement)
    {
        _position += count;
        if (isReplacement)
            _replaced += (int)count;
        else
            _at += count;
    }
}

/// <summary>Bytes of a file that are replaced when it is copied; edits of a file are in order and do not
/// overlap.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Length">How many bytes are left out.</param>
/// <param name="Replacement">What is written for them.</param>
internal readonly record struct FileEdit(long Offset, long Length, ReadOnlyMemory<byte> Replacement);
