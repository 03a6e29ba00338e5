namespace StaticArchive.BrowserTests.Browsing;

/// <summary>The tests that share the browser and the site, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
