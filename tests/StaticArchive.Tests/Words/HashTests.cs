using System.Security.Cryptography;

namespace StaticArchive.Tests.Words;

public sealed class HashTests
{
    [Fact]
    public void Sums_are_those_of_the_system()
    {
        var random = new Random(7);
        foreach (var length in new[] { 0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000, 65_536, 100_003 })
        {
            var content = new byte[length];
            random.NextBytes(content);

            Assert.Equal(SHA256.HashData(content), StaticArchive.Text.Bytes.Sha256.Of(content));
            Assert.Equal(SHA256.HashData(content), StaticArchive.Text.Bytes.Sha256.Of(new MemoryStream(content)));
            Assert.Equal(
                HMACSHA256.HashData(content[..(length / 7)], content),
                StaticArchive.Text.Bytes.Sha256.Hmac(content.AsSpan(..(length / 7)), content));
        }
    }
}
