namespace StaticArchive.Tests.Settings;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("/%2Fevil.example/")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("/a//")]
    [InlineData("/%2e%2e/a")]
    [InlineData("/a%5Cb")]
    [InlineData("/a%0Ab")]
    [InlineData("/%252e%252e/")]
    public void What_leads_elsewhere_once_decoded_is_refused(string text) => Assert.Null(SitePath.Read(text, out _));
}
