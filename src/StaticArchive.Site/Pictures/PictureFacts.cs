using StaticArchive.Media.Metadata;

namespace StaticArchive.Pictures;

/// <summary>What is known of an original once all of its bytes were read.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Found">What its metadata gives away.</param>
/// <param name="Credit">What its metadata says for caption and credit.</param>
internal sealed record PictureFacts(string Hash, PrivateData Found, ImageCredit Credit)
{
    public static string HashOf(ReadOnlySpan<byte> bytes) => ContentHash.Hex(bytes);
}
