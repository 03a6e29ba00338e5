using System.Collections.Immutable;

namespace StaticArchive.Media.Metadata;

/// <summary>Collects what a walk over a file finds.</summary>
internal sealed class MetadataFindings
{
    private readonly List<FileEdit> _edits = [];
    private PrivateData _found;

    public ImageCredit Credit { get; private set; } = ImageCredit.None;

    public int Orientation { get; set; } = 1;

    public void Note(PrivateData kind) => _found |= kind;

    public void Note(ImageCredit credit) => Credit = Credit.Or(credit);

    public void Remove(long offset, long length, PrivateData kind)
    {
        Note(kind);
        Replace(offset, length, default);
    }

    public void Replace(long offset, long length, ReadOnlyMemory<byte> replacement) =>
        _edits.Add(new FileEdit(offset, length, replacement));

    /// <summary>Overwrites bytes with zeros, where other parts of the file are found by their offsets.</summary>
    public void Blank(long offset, long length, PrivateData kind)
    {
        Note(kind);
        if (length is > 0 and < int.MaxValue)
            Replace(offset, length, new byte[length]);
    }

    // An insertion comes before a removal at the same place. What another edit covers is left out.
    public FileMetadata ToMetadata()
    {
        var edits = ImmutableArray.CreateBuilder<FileEdit>(_edits.Count);
        var end = 0L;
        foreach (var edit in _edits.OrderBy(edit => edit.Offset).ThenBy(edit => edit.Length))
        {
            if (edit.Offset < end)
                continue;
            edits.Add(edit);
            end = edit.Offset + edit.Length;
        }
        return new FileMetadata(_found, Credit, edits.ToImmutable());
    }
}
