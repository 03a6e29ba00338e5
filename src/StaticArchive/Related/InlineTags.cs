namespace StaticArchive.Related;

/// <summary>Tells tags that stand within a sentence from those that part blocks of text.</summary>
internal static class InlineTags
{
    /// <summary>Whether the tag (from <c>&lt;</c> on) leaves the sentence whole.</summary>
    public static bool IsInline(ReadOnlySpan<byte> tag)
    {
        var begin = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var end = begin;
        while (end < tag.Length && Ascii.Fold(tag[end]) != 0)
            end++;
        var name = tag[begin..end];
        return name.Length switch
        {
            0 => true,
            1 => name[0] != 'p',
            2 => name.SequenceEqual("em"u8),
            3 => IsAny(name, "subsupkbdvardelinsbdibdodfnwbr"u8),
            4 => IsAny(name, "abbrcitecodemarkspansamptimedata"u8),
            5 => name.SequenceEqual("small"u8),
            6 => name.SequenceEqual("strong"u8),
            _ => false,
        };
    }

    private static bool IsAny(ReadOnlySpan<byte> name, ReadOnlySpan<byte> names)
    {
        for (; !names.IsEmpty; names = names[name.Length..])
        {
            if (names.StartsWith(name))
                return true;
        }
        return false;
    }
}
