using System.Runtime.CompilerServices;

namespace StaticArchive.Related;

/// <summary>Letters and digits of ASCII, which most bytes of most archives are.</summary>
internal static class Ascii
{
    /// <summary>The lower-case letter or the digit, or 0 for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Fold(byte b)
    {
        var lower = (uint)(b | 0x20);
        if (lower - 'a' < 26)
            return (byte)lower;
        return (uint)b - '0' < 10 ? b : (byte)0;
    }
}
